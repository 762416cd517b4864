-- Of which articles is the day of publication unknown, and what else is odd about them?
SELECT headline, month_tag, array_join(issues, ', ') AS issues, source_uri
FROM articles
WHERE published_precision IN ('none', 'month')
ORDER BY source_uri;
