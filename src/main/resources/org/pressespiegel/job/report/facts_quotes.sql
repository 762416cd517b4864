-- The quotations of each article of the page.
SELECT s.a, q.begin, q.end, q.type, q.speaker, coalesce(e.type, '') AS speaker_type, q.speaker_role AS role, q.stance,
       q.speaker_entity_no IS NOT NULL AS named
FROM quotes q
JOIN report_sample s USING (article_id)
LEFT JOIN entities e ON q.article_id = e.article_id AND q.speaker_entity_no = e.entity_no
ORDER BY s.a, q.quote_no
