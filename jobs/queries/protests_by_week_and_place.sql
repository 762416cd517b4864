-- Where and when do people protest, how, and against whom?
-- Read: one row per week, country and place; `forms` are the modes (demo, strike, boycott …).
-- Not told: how many took part; the sentence often does (event_view.sentence).
SELECT CAST(date_trunc('WEEK', date_start) AS DATE)      AS week,
       coalesce(c.name_de, country_iso2)            AS country,
       coalesce(place_name, place)                       AS place,
       count(*)                                          AS protests,
       array_join(array_sort(collect_set(mode)), ', ')   AS forms,
       array_join(array_sort(collect_set(actor)), ', ')  AS who,
       array_join(array_sort(collect_set(target)), ', ') AS against
FROM event_view
LEFT JOIN country_codes c ON c.alpha2 = country_iso2
WHERE type = 'PROTEST' AND is_cluster_representative AND modality IN ('asserted', 'reported')
GROUP BY 1, coalesce(c.name_de, country_iso2), 3
ORDER BY week NULLS LAST, country NULLS LAST, place NULLS LAST;
