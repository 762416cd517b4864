-- Who is quoted most, in how many articles, and how: word for word or in the author's words?
SELECT q.speaker,
       max(q.speaker_role) AS role,
       count(DISTINCT q.article_id) AS articles,
       count_if(q.type = 'direct') AS direct,
       count_if(q.type = 'partial') AS partial,
       count_if(q.type = 'indirect') AS indirect
FROM quotes q JOIN articles a USING (article_id)
WHERE q.speaker IS NOT NULL AND a.is_representative
GROUP BY q.speaker
ORDER BY articles DESC, direct + partial + indirect DESC, speaker
