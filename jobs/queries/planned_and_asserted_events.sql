-- How much of what papers write happened, and how much is announced, possible or denied?
-- Read: one row per type of event; shares add up to 100 per row. Much `reported` means that papers
-- pass on what others say.
-- Not told: whether a plan came true; compare planned_events with later ones yourself.
SELECT type,
       count(*)                                                        AS events,
       CAST(round(100 * count_if(modality = 'asserted') / count(*)) AS INT)         AS asserted,
       CAST(round(100 * count_if(modality = 'reported') / count(*)) AS INT)         AS reported,
       CAST(round(100 * count_if(modality = 'planned') / count(*)) AS INT)          AS planned,
       CAST(round(100 * count_if(modality = 'hypothetical') / count(*)) AS INT)     AS hypothetical,
       CAST(round(100 * count_if(modality = 'negated') / count(*)) AS INT)          AS negated
FROM event_view
WHERE is_cluster_representative
GROUP BY type
ORDER BY events DESC, type;
