-- Which countries are articles about, and what places do these articles name?
-- Read: each article has at most one country in focus. `as_actors` counts names that stand for a
-- government or team ("Moskau forderte").
-- Not told: countries that are only named; places_spoken_of counts those.
SELECT coalesce(c.name_de, a.focus_country) AS country,
       count(DISTINCT a.article_id) AS articles,
       count(p.place_no)            AS places_named,
       count_if(p.metonymic)        AS as_actors
FROM articles a
LEFT JOIN places p USING (article_id)
LEFT JOIN country_codes c ON c.alpha2 = a.focus_country
WHERE a.focus_country IS NOT NULL AND a.is_representative
GROUP BY coalesce(c.name_de, a.focus_country)
ORDER BY articles DESC, country;
