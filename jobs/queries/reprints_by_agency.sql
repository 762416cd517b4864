-- Which agencies' reports are printed more than once?
-- `clusters` counts texts, `printings` the articles that carry them.
SELECT agency,
       count(DISTINCT reprint_cluster) AS clusters,
       count(DISTINCT article_id)      AS printings
FROM articles
LATERAL VIEW explode(agencies) x AS agency
WHERE reprint_cluster IS NOT NULL
GROUP BY agency
ORDER BY printings DESC, agency;
