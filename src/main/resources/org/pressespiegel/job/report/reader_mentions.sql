-- Names in the articles of the reader.
SELECT article_id, begin, end, type, entity_no, confidence, rule
FROM mentions
JOIN report_texts USING (article_id)
ORDER BY article_id, mention_no
