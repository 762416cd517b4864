-- Which places are named where on the map?
-- Read: four letters of a geohash are a cell of some 39 by 20 km; draw a cell at lat, lon.
-- Not told: countries, regions and rivers, whose points would lie somewhere in their middle.
SELECT substring(p.geohash, 1, 4)   AS cell,
       round(avg(p.lat), 2)         AS lat,
       round(avg(p.lon), 2)         AS lon,
       p.country_iso2               AS country,
       min(p.name_de)               AS a_place_in_it,
       count(*)                     AS mentions,
       count(DISTINCT p.article_id) AS articles
FROM places p
JOIN articles a USING (article_id)
WHERE a.is_representative AND p.kind IN ('city', 'facility') AND p.geohash IS NOT NULL
GROUP BY substring(p.geohash, 1, 4), p.country_iso2
ORDER BY mentions DESC, cell, country;
