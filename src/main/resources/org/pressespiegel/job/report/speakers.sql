-- Who is quoted most, people and others.
WITH said AS (
  SELECT q.*, coalesce(e.type, '') AS entity_type
  FROM quotes q
  LEFT JOIN entities e ON q.article_id = e.article_id AND q.speaker_entity_no = e.entity_no
  WHERE q.speaker IS NOT NULL AND q.type <> 'reported'
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
  SELECT *, row_number() OVER (PARTITION BY type = 'PER' ORDER BY quotes DESC, articles DESC, speaker, type) AS position
  FROM counted
)
SELECT speaker, type, quotes, articles, direct, partial, indirect, role
FROM ranked
LEFT JOIN roles USING (speaker, type)
WHERE position <= 20
ORDER BY type <> 'PER', position
