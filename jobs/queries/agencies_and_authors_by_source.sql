-- Who writes the papers, their own people or the agencies?
-- Read: articles with an agency as source, with authors, with both and with neither.
-- Not told: agency reports whose credit was cut off.
SELECT source,
       count(*)                                                AS articles,
       count_if(size(agencies) > 0 AND size(authors) = 0)      AS agency_only,
       count_if(size(authors) > 0 AND size(agencies) = 0)      AS authors_only,
       count_if(size(authors) > 0 AND size(agencies) > 0)      AS both,
       count_if(size(authors) = 0 AND size(agencies) = 0)      AS neither
FROM article_view
GROUP BY source
ORDER BY articles DESC, source;
