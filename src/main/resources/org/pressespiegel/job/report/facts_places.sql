-- The places that each article of the page names, with the number of mentions.
SELECT s.a,
       coalesce(p.name_de, p.name)       AS place,
       p.country_iso2                    AS country,
       p.admin1,
       coalesce(p.feature_code, '') = 'ADM1' AS division,
       p.kind,
       p.lat,
       p.lon,
       p.metonymic,
       count(*)                          AS mentions
FROM places p
JOIN report_sample s USING (article_id)
GROUP BY ALL
ORDER BY s.a, mentions DESC, place, country, kind, lat, lon, admin1, division, metonymic
