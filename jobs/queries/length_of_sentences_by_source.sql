-- How long are the articles and sentences of each source?
-- Read: tokens are words, numbers and marks. Long sentences are hard to read.
-- Not told: captions and headlines, which are no sentences.
SELECT a.source,
       count(DISTINCT a.article_id)                    AS articles,
       round(avg(s.token_count), 1)                    AS tokens_per_sentence,
       CAST(percentile_approx(s.token_count, 0.9) AS INT) AS nine_of_ten_below,
       max(s.token_count)                              AS longest
FROM sentences s
JOIN article_view a USING (article_id)
WHERE a.is_representative
GROUP BY a.source
ORDER BY tokens_per_sentence DESC, a.source;
