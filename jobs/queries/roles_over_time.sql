-- Which role did the papers give a person, month by month?
-- Read: of each month the role that most articles gave the person, and in how many they gave it; `told` are the articles
-- that gave any. Persons of many articles first.
-- Not told: whether the person held the office; months in which no article tells a role.
WITH told AS (
  SELECT a.month, e.actor_id, e.role, count(DISTINCT e.article_id) AS articles
  FROM entities e
  JOIN articles a USING (article_id)
  WHERE e.type = 'PER' AND e.actor_id IS NOT NULL AND e.role IS NOT NULL
    AND a.is_representative AND a.month <> 'unknown'
  GROUP BY a.month, e.actor_id, e.role
), monthly AS (
  SELECT month,
         actor_id,
         max_by(struct(role, articles), struct(articles, length(role), role)) AS most,
         sum(articles)                                                        AS told
  FROM told
  GROUP BY month, actor_id
)
SELECT p.name, m.month, m.most.role AS role, m.most.articles AS articles, m.told
FROM monthly m
JOIN actors p USING (actor_id)
ORDER BY p.articles DESC, p.name, p.actor_id, m.month;
