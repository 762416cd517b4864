-- How many articles have which problem?
-- Read: an issue is a hint and no error: the article is there, but something about it was mended or
-- is missing. One example each.
-- Not told: what was refused altogether; see rejects_by_reason.
SELECT issue,
       count(*)                   AS articles,
       count(DISTINCT source)     AS sources,
       min(source_uri)            AS for_example
FROM article_view
LATERAL VIEW explode(issues) x AS issue
GROUP BY issue
ORDER BY articles DESC, issue;
