-- Which names are named most in each month?
-- Read: the ten most named persons, organisations and others of a month; `news` are those never named
-- in an earlier month of your articles. `names_in_month` counts all.
-- Not told: whether one name is one person; see actors and entities.actor_id.
WITH monthly AS (
  SELECT a.month, e.type, e.name, count(DISTINCT a.article_id) AS articles, sum(e.mention_count) AS mentions
  FROM entities e
  JOIN articles a USING (article_id)
  WHERE a.is_representative AND a.month <> 'unknown' AND e.type IN ('PER', 'ORG', 'MISC') AND e.mention_count > 0
  GROUP BY a.month, e.type, e.name
), ranked AS (
  SELECT *,
         min(month) OVER (PARTITION BY type, name) = month AS news,
         row_number() OVER (PARTITION BY month ORDER BY articles DESC, mentions DESC, name, type) AS position,
         count(*) OVER (PARTITION BY month) AS names_in_month
  FROM monthly
)
SELECT month, name, type, articles, mentions, news, names_in_month
FROM ranked
WHERE position <= 10
ORDER BY month, position;
