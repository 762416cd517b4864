-- In how many articles of each week is a person, place or organisation named?
-- Read: put the name that you want into the first line, as `entities.name` has it. `share` is of all
-- articles of that week, since weeks differ in how many articles you have.
-- Not told: weeks without any article that names it; 0 is not shown.
WITH wanted AS (SELECT 'Deutschland' AS name),
weeks AS (
  SELECT CAST(date_trunc('WEEK', published_date) AS DATE) AS week, count(*) AS articles
  FROM articles
  WHERE is_representative AND published_precision IN ('minute', 'day')
  GROUP BY 1
)
SELECT w.week,
       count(*)                               AS articles,
       sum(e.mention_count)                   AS mentions,
       round(100 * count(*) / first(w.articles), 1) AS share
FROM wanted
JOIN entities e USING (name)
JOIN articles a USING (article_id)
JOIN weeks w ON w.week = CAST(date_trunc('WEEK', a.published_date) AS DATE)
WHERE a.is_representative AND a.published_precision IN ('minute', 'day') AND e.mention_count > 0
GROUP BY w.week
ORDER BY w.week;
