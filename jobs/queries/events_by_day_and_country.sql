-- What happened where on which day? Events counted once, however many papers report them.
SELECT e.date_start,
       e.country_iso2,
       e.type,
       count(DISTINCT e.event_cluster) AS events,
       count(DISTINCT e.article_id) AS articles,
       max(e.fatalities) AS fatalities
FROM events e
WHERE e.modality IN ('asserted', 'reported') AND e.date_precision = 'day'
GROUP BY e.date_start, e.country_iso2, e.type
ORDER BY e.date_start, e.country_iso2, e.type
