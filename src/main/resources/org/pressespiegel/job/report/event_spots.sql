-- Where events happen, with their types.
WITH counted AS (
  SELECT min(place) AS place, country_iso2 AS country, lat, lon, type, count(DISTINCT event_cluster) AS events
  FROM events
  WHERE lat IS NOT NULL
  GROUP BY country_iso2, lat, lon, type
)
SELECT min(place)                                                          AS place,
       country,
       lat,
       lon,
       sum(events)                                                         AS events,
       slice(sort_array(collect_list(struct(-events AS few, type))), 1, 4) AS types
FROM counted
GROUP BY country, lat, lon
ORDER BY events DESC, place, country, lat, lon
LIMIT 1000
