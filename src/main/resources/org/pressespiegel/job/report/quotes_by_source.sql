-- Sources by their quotations: statements, as everywhere.
SELECT source, count(*) AS quotes
FROM quote_view
WHERE type <> 'reported' AND NOT is_part
GROUP BY source
ORDER BY quotes DESC, source
LIMIT 40
