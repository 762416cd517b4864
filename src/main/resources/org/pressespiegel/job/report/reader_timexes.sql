-- Temporal expressions in the articles of the reader.
SELECT article_id, begin, end, type, value, mod, start, end_exclusive, certainty, rule
FROM timexes
JOIN report_texts USING (article_id)
ORDER BY article_id, timex_no
