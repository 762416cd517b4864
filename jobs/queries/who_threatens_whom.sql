-- Who threatens whom, with what, and who says so?
-- Read: one row per threat, with the sentence that tells it. `modality` is `reported` where the paper
-- passes it on only; `mode` says with what (violence, restrict, relations …), where that is told.
-- Not told: threats that are carried out at once: those are attacks, sanctions and so on.
SELECT date_start AS day,
       actor,
       target,
       mode,
       modality,
       reported_by,
       cluster_articles AS reports,
       sentence
FROM event_view
WHERE type = 'THREATEN' AND is_cluster_representative AND modality <> 'negated'
ORDER BY day NULLS LAST, actor NULLS LAST, target NULLS LAST, event_id;
