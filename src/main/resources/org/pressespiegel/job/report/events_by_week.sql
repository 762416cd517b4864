-- Events by type and the week in which they are said to happen; without a day, the week of publication.
-- What lies more than a year off the articles counts in neither.
WITH span AS (
  SELECT add_months(min(published_date), -12) AS first_day, add_months(max(published_date), 12) AS last_day
  FROM report_articles
), dated AS (
  SELECT e.event_cluster, e.type, coalesce(e.date_start, a.published_date) AS day
  FROM events e
  JOIN report_articles a USING (article_id)
)
SELECT datediff(trunc(day, if(:unit = 'month', 'month', 'week')), DATE '1970-01-01') AS day,
       type,
       count(DISTINCT event_cluster) AS events
FROM dated
CROSS JOIN span
WHERE day BETWEEN first_day AND last_day
GROUP BY ALL
ORDER BY day, type
