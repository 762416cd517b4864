-- How well the time of publication is known, and from what.
SELECT published_precision AS precision, published_rule AS rule, count(*) AS articles
FROM report_articles
GROUP BY ALL
ORDER BY articles DESC, precision, rule
LIMIT 60
