-- Which parties, authorities, firms and states are quoted most, in how many articles, and how?
-- Read: `type` is ORG for organisations, LOC for places that speak as states or towns do ("Moskau
-- erklärte"). An organisation is one row under all names (EU, Europäische Union), a state too. `direct` are whole clauses
-- in quotation marks, `partial` some words, `indirect` the author's words; words within a longer quotation count with that.
-- Not told: what their speakers say under their own names; see who_is_quoted_most.
SELECT min(coalesce(a.name, q.speaker)) AS speaker,
       min(q.speaker_type)            AS type,
       count(DISTINCT q.article_id)   AS articles,
       count_if(q.type = 'direct')    AS direct,
       count_if(q.type = 'partial')   AS partial,
       count_if(q.type = 'indirect')  AS indirect
FROM quote_view q
LEFT JOIN actors a ON a.actor_id = q.speaker_actor_id
WHERE q.speaker_type IN ('ORG', 'LOC') AND q.is_representative AND q.type <> 'reported' AND NOT q.is_part
GROUP BY coalesce(q.speaker_actor_id, concat(q.speaker_type, ' ', q.speaker))
ORDER BY articles DESC, count(*) DESC, speaker, type;
