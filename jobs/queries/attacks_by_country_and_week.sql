-- Where was violence used in which week, and how deadly was it?
-- Read: attacks of all kinds (ASSAULT), each once, however many papers report it; weeks begin on
-- Monday. `deadly` are those with at least one dead; `fatalities` adds the highest toll of each.
-- Not told: attacks without a day or week, and tolls that no article states: a missing toll is no 0.
SELECT CAST(date_trunc('WEEK', date_start) AS DATE)      AS week,
       coalesce(c.name_de, country_iso2)            AS country,
       count(*)                                          AS attacks,
       count_if(most_fatalities > 0)                     AS deadly,
       sum(most_fatalities)                              AS fatalities,
       array_join(array_sort(collect_set(mode)), ', ')   AS modes,
       sum(cluster_articles)                             AS reports
FROM event_view
LEFT JOIN country_codes c ON c.alpha2 = country_iso2
WHERE type = 'ASSAULT'
  AND is_cluster_representative
  AND modality IN ('asserted', 'reported')
  AND date_precision IN ('day', 'week')
GROUP BY 1, coalesce(c.name_de, country_iso2)
ORDER BY week, country NULLS LAST;
