-- Of which events do the papers tell different numbers of dead?
-- Read: one row per event; the longer the list, the more uncertain the toll. Numbers often grow with
-- time: compare with the order of publication.
-- Not told: who is right.
-- May be empty on the samples: they hold two reports of one event only.
SELECT event_cluster,
       min(date_start)                                                            AS day,
       min(type)                                                                  AS type,
       min(coalesce(place_name, place))                                           AS place,
       min(fatalities)                                                            AS least,
       max(fatalities)                                                            AS most,
       array_join(
         transform(
           array_sort(collect_list(struct(published_at, source, fatalities))),
           x -> concat(x.source, ': ', x.fatalities)), ', ')                      AS told_by
FROM event_view
WHERE fatalities IS NOT NULL
GROUP BY event_cluster
HAVING min(fatalities) < max(fatalities)
ORDER BY day, event_cluster;
