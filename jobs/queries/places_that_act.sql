-- Which places stand for governments or teams, and how often?
-- Read: `metonymic` mentions are those in which the name acts ("Moskau lehnte ab"), `literal` those in
-- which it is a place.
-- Not told: who exactly is meant, government, parliament or club.
SELECT coalesce(p.name_de, p.name)    AS place,
       coalesce(c.name_de, p.country_iso2) AS country,
       sum(metonymic_mentions)      AS metonymic,
       sum(mentions - metonymic_mentions) AS literal,
       count(DISTINCT day)          AS days
FROM place_mentions_by_day p
LEFT JOIN country_codes c ON c.alpha2 = p.country_iso2
GROUP BY coalesce(p.name_de, p.name), coalesce(c.name_de, p.country_iso2)
HAVING sum(metonymic_mentions) > 0
ORDER BY metonymic DESC, place, country;
