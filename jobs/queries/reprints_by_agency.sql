-- Which agencies' reports are printed more than once?
-- Read: `texts` counts reports, `printings` the articles that carry them.
-- Not told: reports that only one paper of yours carried, and those whose agency is not named.
SELECT agency,
       count(DISTINCT reprint_cluster) AS texts,
       count(DISTINCT article_id)      AS printings
FROM articles
LATERAL VIEW explode(agencies) x AS agency
WHERE reprint_cluster IS NOT NULL
GROUP BY agency
ORDER BY printings DESC, agency;
