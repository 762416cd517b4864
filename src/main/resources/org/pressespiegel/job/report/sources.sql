-- Sources by their articles.
SELECT source,
       count(*)                        AS articles,
       count_if(NOT is_representative) AS reprints,
       min(published_date)             AS first_day,
       max(published_date)             AS last_day,
       avg(token_count)                AS tokens
FROM report_articles
GROUP BY source
ORDER BY articles DESC, source
LIMIT 40
