-- Which places are named where on the map? Four letters of a geohash are a cell of some 39 by 20 km.
SELECT substring(p.geohash, 1, 4) AS cell,
       p.country_iso2 AS country,
       min(p.name_de) AS a_place_in_it,
       count(*) AS mentions,
       count(DISTINCT p.article_id) AS articles
FROM places p
WHERE p.kind IN ('city', 'facility') AND p.geohash IS NOT NULL
GROUP BY cell, country
ORDER BY mentions DESC, cell, country
