-- The quotations of each article of the page; who is known among all articles stands under one name.
SELECT s.a, q.begin, q.end, q.type,
       coalesce(p.name, q.speaker)               AS speaker,
       coalesce(p.kind, q.speaker_type, b.kind, '') AS speaker_type,
       q.speaker_role                            AS role,
       q.stance,
       q.speaker_kind,
       coalesce(q.speaker_kind = 'name', false)  AS named,
       q.is_part AND q.type <> 'reported'        AS part
FROM quote_view q
JOIN report_sample s USING (article_id)
LEFT JOIN report_actors p ON p.actor_id = q.speaker_actor_id
LEFT JOIN report_abbreviations b ON b.name = q.speaker AND q.speaker_type IS NULL
ORDER BY s.a, q.quote_no
