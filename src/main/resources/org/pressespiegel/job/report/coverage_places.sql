-- Places: how many, and how many have a point.
SELECT count(*)                       AS all,
       count(DISTINCT article_id)     AS articles,
       count_if(lat IS NOT NULL)      AS placed,
       count_if(metonymic)            AS metonymic
FROM places
