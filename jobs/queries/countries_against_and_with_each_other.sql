-- Which states act against, and which with each other?
-- Read: one row per pair and direction. Types are grouped as in CAMEO: words or deeds, cooperation or
-- conflict; `goldstein` is the mean of a scale from -10 (war) to 10.
-- Not told: what happens within one state, and acts whose parties the machine ties to no state.
-- May be empty on the samples: their events are mostly local, with one state at most.
SELECT coalesce(a.name_de, e.actor_country)     AS actor,
       coalesce(t.name_de, e.target_country)   AS target,
       count(*)                                AS events,
       count_if(c.code < '06')                 AS cooperate_in_words,
       count_if(c.code BETWEEN '06' AND '089') AS cooperate_in_deeds,
       count_if(c.code BETWEEN '09' AND '139') AS conflict_in_words,
       count_if(c.code >= '14')                AS conflict_in_deeds,
       round(avg(c.goldstein), 1)              AS goldstein
FROM event_view e
JOIN cameo c ON c.type = e.type AND c.mode = coalesce(e.mode, '')
LEFT JOIN country_codes a ON a.alpha2 = e.actor_country
LEFT JOIN country_codes t ON t.alpha2 = e.target_country
WHERE e.actor_country <> e.target_country
  AND e.is_cluster_representative
  AND e.modality IN ('asserted', 'reported')
GROUP BY coalesce(a.name_de, e.actor_country), coalesce(t.name_de, e.target_country)
ORDER BY events DESC, actor, target;
