-- Of which articles is the day of publication unknown, and what else is odd about them?
-- Read: where `month_tag` is filled the month at least is known. Dates in such texts ("am Sonntag")
-- stay without a day.
-- Not told: whether the day could be had elsewhere, as from the name of the file.
SELECT headline, month_tag, array_join(issues, ', ') AS issues, source_uri
FROM articles
WHERE published_precision IN ('none', 'month')
ORDER BY source_uri;
