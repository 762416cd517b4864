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
         count_if(type = 'indirect')  AS indirect,
         min(speaker_role)            AS role
  FROM said
  GROUP BY speaker, entity_type
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY type = 'PER' ORDER BY quotes DESC, articles DESC, speaker, type) AS position
  FROM counted
)
SELECT speaker, type, quotes, articles, direct, partial, indirect, role
FROM ranked
WHERE position <= 20
ORDER BY type <> 'PER', position
