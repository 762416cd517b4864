-- Where events happen, with their types; told: those whose place the sentence or paragraph names,
-- the others only happen where the article is about, or the actor belongs.
WITH counted AS (
  SELECT min(place) AS place,
         country_iso2 AS country,
         lat,
         lon,
         type,
         count(DISTINCT event_cluster)                                                  AS events
  FROM events
  WHERE lat IS NOT NULL
  GROUP BY country_iso2, lat, lon, type
), named AS (
  SELECT country_iso2 AS country,
         lat,
         lon,
         count(DISTINCT event_cluster)                                                  AS told
  FROM events
  WHERE lat IS NOT NULL AND place_precision IN ('told', 'context')
  GROUP BY country_iso2, lat, lon
)
SELECT min(c.place)                                                            AS place,
       c.country,
       c.lat,
       c.lon,
       sum(c.events)                                                           AS events,
       coalesce(max(n.told), 0)                                                AS told,
       slice(sort_array(collect_list(struct(-c.events AS few, c.type))), 1, 4) AS types
FROM counted c
LEFT JOIN named n ON c.country <=> n.country AND c.lat = n.lat AND c.lon = n.lon
GROUP BY c.country, c.lat, c.lon
ORDER BY events DESC, place, country, lat, lon
LIMIT 1000
