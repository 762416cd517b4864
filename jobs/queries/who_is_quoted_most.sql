-- Which persons are quoted most, in how many articles, and how?
-- Read: `direct` are whole clauses in quotation marks, `partial` some words, `indirect` the author's
-- words; words in quotation marks within a longer quotation count with that. A person is one row under all names
-- (Merkel, Angela Merkel). `role` is the one that most of these articles give the speaker: ask for a time, and it is
-- the role of that time.
-- Not told: what a person says elsewhere under a description alone ("ein Sprecher"). A surname that may be several
-- persons' is a row of its own. Parties, authorities and states stand in organisations_quoted_most.
WITH said AS (
  SELECT q.*,
         coalesce(q.speaker_actor_id, concat('only ', q.speaker)) AS person,
         coalesce(a.name, q.speaker)                             AS name
  FROM quote_view q
  LEFT JOIN actors a ON a.actor_id = q.speaker_actor_id
  WHERE q.speaker_type = 'PER' AND q.is_representative AND q.type <> 'reported' AND NOT q.is_part
), roles AS (
  SELECT person, max_by(role, struct(articles, quotes, length(role), role)) AS role
  FROM (
    SELECT person, speaker_role AS role, count(DISTINCT article_id) AS articles, count(*) AS quotes
    FROM said
    WHERE speaker_role IS NOT NULL
    GROUP BY person, speaker_role
  ) AS counted
  GROUP BY person
)
SELECT first(q.name)                AS speaker,
       first(r.role)                AS role,
       count(DISTINCT q.article_id) AS articles,
       count_if(q.type = 'direct')    AS direct,
       count_if(q.type = 'partial')   AS partial,
       count_if(q.type = 'indirect')  AS indirect
FROM said q
LEFT JOIN roles r USING (person)
GROUP BY q.person
ORDER BY articles DESC, count(*) DESC, speaker, q.person;
