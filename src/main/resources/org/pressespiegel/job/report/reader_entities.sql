-- Whom the names in the articles of the reader mean.
SELECT article_id, entity_no, type, name, role, country_iso2, mention_count
FROM entities
JOIN report_texts USING (article_id)
ORDER BY article_id, entity_no
