-- Places below a country, as points: names that stand for a government or a team do not count.
SELECT coalesce(name_de, name)     AS place,
       country_iso2                AS country,
       kind,
       lat,
       lon,
       count(*)                    AS mentions,
       count(DISTINCT article_id)  AS articles
FROM places
WHERE lat IS NOT NULL AND NOT metonymic AND kind NOT IN ('country', 'continent')
GROUP BY ALL
ORDER BY mentions DESC, place, country, kind, lat, lon
LIMIT 1000
