-- What happened where on which day?
-- Read: each event counts once, however many papers report it. `reported` are those that the papers do
-- not vouch for themselves. An empty country: the articles do not tell.
-- Not told: events whose day is unknown, plans, and what did not happen.
-- Where no day is told an event has that of publication; leave these out with AND date_source <> 'default'.
SELECT date_start                          AS day,
       coalesce(c.name_de, country_iso2) AS country,
       type,
       count(*)                            AS events,
       count_if(modality = 'reported')     AS reported,
       sum(cluster_articles)               AS reports,
       sum(most_fatalities)                AS fatalities
FROM event_view
LEFT JOIN country_codes c ON c.alpha2 = country_iso2
WHERE is_cluster_representative AND modality IN ('asserted', 'reported') AND date_precision = 'day'
GROUP BY date_start, coalesce(c.name_de, country_iso2), type
ORDER BY day, country NULLS LAST, type;
