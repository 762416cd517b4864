-- Where on the map do the places lie that are named most?
-- Read: four letters of a geohash are a cell of some 39 by 20 km; draw a cell at lat, lon. `a_place_in_it`
-- is the place of the cell that is named most.
-- Not told: countries, regions and rivers, whose points would lie somewhere in their middle.
WITH placed AS (
  SELECT p.article_id,
         substring(p.geohash, 1, 4)                                                              AS cell,
         p.country_iso2,
         coalesce(p.name_de, p.name)                                                             AS place,
         p.lat,
         p.lon,
         count(*) OVER (PARTITION BY substring(p.geohash, 1, 4), p.country_iso2, coalesce(p.name_de, p.name)) AS named
  FROM places p
  JOIN articles a USING (article_id)
  WHERE a.is_representative AND p.kind IN ('city', 'facility') AND p.geohash IS NOT NULL
)
SELECT p.cell,
       round(avg(p.lat), 2)                      AS lat,
       round(avg(p.lon), 2)                      AS lon,
       coalesce(c.name_de, p.country_iso2)       AS country,
       max_by(p.place, struct(p.named, p.place)) AS a_place_in_it,
       count(*)                                  AS mentions,
       count(DISTINCT p.article_id)              AS articles
FROM placed p
LEFT JOIN country_codes c ON c.alpha2 = p.country_iso2
GROUP BY p.cell, coalesce(c.name_de, p.country_iso2)
ORDER BY mentions DESC, cell, country;
