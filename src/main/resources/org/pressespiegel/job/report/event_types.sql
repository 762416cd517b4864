-- Events by type and by how real they are said to be; what several articles report counts once.
SELECT type,
       count(DISTINCT event_cluster)                                              AS events,
       count(DISTINCT article_id)                                                 AS articles,
       count(DISTINCT if(modality = 'asserted', event_cluster, NULL))             AS asserted,
       count(DISTINCT if(modality = 'reported', event_cluster, NULL))             AS reported,
       count(DISTINCT if(modality = 'planned', event_cluster, NULL))              AS planned,
       count(DISTINCT if(modality = 'hypothetical', event_cluster, NULL))         AS hypothetical,
       count(DISTINCT if(modality = 'negated', event_cluster, NULL))              AS negated
FROM events
GROUP BY type
ORDER BY events DESC, type
LIMIT 60
