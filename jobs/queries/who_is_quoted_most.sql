-- Who is quoted most, in how many articles, and how?
-- Read: `direct` are whole clauses in quotation marks, `partial` some words, `indirect` the author's
-- words. Persons of the same name are one row.
-- Not told: what a person says elsewhere under a description alone ("ein Sprecher").
SELECT speaker,
       max(speaker_role)            AS role,
       count(DISTINCT article_id)   AS articles,
       count_if(type = 'direct')    AS direct,
       count_if(type = 'partial')   AS partial,
       count_if(type = 'indirect')  AS indirect
FROM quote_view
WHERE speaker_type IS NOT NULL AND is_representative AND type <> 'reported'
GROUP BY speaker
ORDER BY articles DESC, count(*) DESC, speaker
LIMIT 100;
