-- What was announced, by whom and for when?
-- Read: a calendar of plans; `day` is the first day on which it may happen, `ahead` how many days
-- after publication that is.
-- Not told: whether it happened. A plan without a day of its own bears that of publication.
SELECT date_start AS day,
       date_precision AS precision,
       datediff(date_start, published_date) AS ahead,
       type,
       actor,
       target,
       coalesce(place_name, place) AS place,
       sentence
FROM event_view
WHERE modality = 'planned' AND is_cluster_representative
ORDER BY day NULLS LAST, event_id;
