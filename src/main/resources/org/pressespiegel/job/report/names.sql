-- The most named entities of each type; the same name in another article counts as the same.
WITH counted AS (
  SELECT type, name, sum(mention_count) AS mentions, count(DISTINCT article_id) AS articles
  FROM entities
  WHERE mention_count > 0
  GROUP BY type, name
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY type ORDER BY mentions DESC, articles DESC, name) AS position
  FROM counted
)
SELECT type, name, mentions, articles
FROM ranked
WHERE position <= 20
ORDER BY type, position
