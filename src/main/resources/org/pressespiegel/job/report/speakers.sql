-- Who is quoted most: people, others with a name, descriptions without one; who is known among all articles under one
-- name. A pronoun is nobody to list.
WITH said AS (
  SELECT q.article_id, q.type, coalesce(p.name, q.speaker) AS speaker, q.speaker_role,
         coalesce(p.kind, q.speaker_type, b.kind, '') AS entity_type
  FROM quote_view q
  LEFT JOIN report_actors p ON p.actor_id = q.speaker_actor_id
  LEFT JOIN report_abbreviations b ON b.name = q.speaker AND q.speaker_type IS NULL
  WHERE q.speaker IS NOT NULL AND q.speaker_kind <> 'pronoun' AND q.type <> 'reported' AND NOT q.is_part
), counted AS (
  SELECT speaker,
         entity_type                  AS type,
         count(*)                     AS quotes,
         count(DISTINCT article_id)   AS articles,
         count_if(type = 'direct')    AS direct,
         count_if(type = 'partial')   AS partial,
         count_if(type = 'indirect')  AS indirect
  FROM said
  GROUP BY speaker, entity_type
), roles AS (
  SELECT speaker, type, max_by(role, struct(articles, quotes, length(role), role)) AS role
  FROM (
    SELECT speaker, entity_type AS type, speaker_role AS role, count(DISTINCT article_id) AS articles, count(*) AS quotes
    FROM said
    WHERE speaker_role IS NOT NULL
    GROUP BY speaker, entity_type, speaker_role
  ) AS told
  GROUP BY speaker, type
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY type = 'PER', type = '' ORDER BY quotes DESC, articles DESC, speaker, type) AS position
  FROM counted
)
SELECT speaker, type, quotes, articles, direct, partial, indirect, role
FROM ranked
LEFT JOIN roles USING (speaker, type)
WHERE position <= 20
ORDER BY type = '', type <> 'PER', position
