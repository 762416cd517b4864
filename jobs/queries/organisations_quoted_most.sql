-- Which parties, authorities, firms and states are quoted most, in how many articles, and how?
-- Read: `type` is ORG for organisations, LOC for places that speak as states or towns do ("Moskau
-- erklärte"). `direct` are whole clauses in quotation marks, `partial` some words, `indirect` the author's words.
-- Not told: what their speakers say under their own names; see who_is_quoted_most.
SELECT speaker,
       speaker_type                 AS type,
       count(DISTINCT article_id)   AS articles,
       count_if(q.type = 'direct')    AS direct,
       count_if(q.type = 'partial')   AS partial,
       count_if(q.type = 'indirect')  AS indirect
FROM quote_view q
WHERE speaker_type IN ('ORG', 'LOC') AND is_representative AND q.type <> 'reported'
GROUP BY speaker, speaker_type
ORDER BY articles DESC, count(*) DESC, speaker, speaker_type;
