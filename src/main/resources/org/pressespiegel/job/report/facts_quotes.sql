-- The quotations of each article of the page.
SELECT s.a, q.begin, q.end, q.type, q.speaker, coalesce(q.speaker_type, '') AS speaker_type, q.speaker_role AS role, q.stance,
       q.speaker_kind,
       coalesce(q.speaker_kind = 'name', false)  AS named,
       q.is_part AND q.type <> 'reported'        AS part
FROM quote_view q
JOIN report_sample s USING (article_id)
ORDER BY s.a, q.quote_no
