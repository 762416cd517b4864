-- The articles of the reader.
SELECT a.article_id, a.source, a.source_uri, a.source_record, a.kicker, a.headline, a.text,
       transform(a.paragraphs, p -> struct(p.kind, p.begin, p.end)) AS paragraphs,
       a.authors, a.agencies, a.published_at, a.published_date, a.published_precision, a.published_rule,
       a.reprint_cluster, a.is_representative, a.focus_country, a.focus_place, a.sentence_count, a.token_count,
       a.issues
FROM article_view a
JOIN report_texts USING (article_id)
ORDER BY a.article_id
