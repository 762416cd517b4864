-- What readers of an article should know, by kind.
SELECT issue, count(*) AS articles
FROM report_articles
LATERAL VIEW explode(issues) x AS issue
GROUP BY issue
ORDER BY articles DESC, issue
LIMIT 60
