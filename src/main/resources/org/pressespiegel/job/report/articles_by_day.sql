-- Articles by day (or week, or month) and source. The eight largest sources have their names, all
-- others together have none. by_month: only the month of these articles is known.
WITH largest AS (
  SELECT source, count(*) AS articles
  FROM report_articles
  GROUP BY source
  ORDER BY articles DESC, source
  LIMIT 8
)
SELECT datediff(if(:unit = 'day', a.published_date, trunc(a.published_date, :unit)), DATE '1970-01-01') AS day,
       l.source,
       a.published_precision = 'month' AS by_month,
       count(*)                        AS articles
FROM report_articles a
LEFT JOIN largest l ON a.source = l.source
WHERE a.published_date IS NOT NULL
GROUP BY ALL
ORDER BY day, l.source, by_month
