-- How much does each source quote, and how?
-- Read: quotations per article and 1,000 tokens, and how many are direct; `nameless` are those whose
-- speaker the article does not tell or names no person, place or organisation.
-- Not told: how much of an article is quotation; add `letters` of quote_view for that.
SELECT a.source,
       count(DISTINCT a.article_id)                                       AS articles,
       count(q.quote_no)                                                  AS quotes,
       round(count(q.quote_no) / count(DISTINCT a.article_id), 1)         AS per_article,
       round(100 * count_if(q.type = 'direct') / nullif(count(q.quote_no), 0))       AS percent_direct,
       round(100 * count_if(q.quote_no IS NOT NULL AND q.speaker_type IS NULL) / nullif(count(q.quote_no), 0)) AS percent_nameless
FROM article_view a
LEFT JOIN (SELECT * FROM quote_view WHERE type <> 'reported' AND NOT is_part) q USING (article_id)
WHERE a.is_representative
GROUP BY a.source
ORDER BY per_article DESC, a.source;
