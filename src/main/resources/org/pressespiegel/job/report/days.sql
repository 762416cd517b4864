-- How many days lie between the first article and the last.
SELECT datediff(max(published_date), min(published_date)) AS days
FROM report_articles
