-- Who is the source of the events that papers only report?
-- Read: `events` that nobody but this source vouches for, by the kind of act that it tells of.
-- Not told: events that the papers state themselves, and reports without a named source.
SELECT reported_by                                      AS source,
       count(*)                                         AS events,
       count(DISTINCT article_id)                       AS articles,
       array_join(array_sort(collect_set(type)), ', ')  AS types
FROM event_view
WHERE modality = 'reported' AND reported_by IS NOT NULL AND is_cluster_representative
GROUP BY reported_by
ORDER BY events DESC, source;
