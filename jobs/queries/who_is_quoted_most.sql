-- Which persons are quoted most, in how many articles, and how?
-- Read: `direct` are whole clauses in quotation marks, `partial` some words, `indirect` the author's
-- words. Persons of the same name are one row. `role` is the one that most articles give the speaker.
-- Not told: what a person says elsewhere under a description alone ("ein Sprecher"). Parties, authorities
-- and states stand in organisations_quoted_most.
WITH said AS (
  SELECT *
  FROM quote_view
  WHERE speaker_type = 'PER' AND is_representative AND type <> 'reported'
), roles AS (
  SELECT speaker, max_by(role, struct(articles, quotes, length(role), role)) AS role
  FROM (
    SELECT speaker, speaker_role AS role, count(DISTINCT article_id) AS articles, count(*) AS quotes
    FROM said
    WHERE speaker_role IS NOT NULL
    GROUP BY speaker, speaker_role
  ) AS counted
  GROUP BY speaker
)
SELECT q.speaker,
       first(r.role)                AS role,
       count(DISTINCT q.article_id) AS articles,
       count_if(q.type = 'direct')    AS direct,
       count_if(q.type = 'partial')   AS partial,
       count_if(q.type = 'indirect')  AS indirect
FROM said q
LEFT JOIN roles r USING (speaker)
GROUP BY q.speaker
ORDER BY articles DESC, count(*) DESC, q.speaker;
