-- The events of each article of the page; reports of one event share a number.
SELECT s.a,
       dense_rank() OVER (ORDER BY e.event_cluster)      AS cluster,
       e.begin,
       e.end,
       e.type,
       e.mode,
       e.modality,
       e.actor,
       e.target,
       e.place,
       e.country_iso2                                    AS country,
       e.lat,
       e.lon,
       e.place_precision                                 AS precision,
       datediff(e.date_start, DATE '1970-01-01')         AS day,
       datediff(e.date_end, DATE '1970-01-01')           AS last_day,
       e.fatalities,
       e.injuries,
       e.confidence
FROM events e
JOIN report_sample s USING (article_id)
ORDER BY s.a, e.event_no
