-- Which coded events should a person look at first?
-- Read: the least sure ones, with the sentence and the rule that coded them.
-- Not told: events that the machine missed; read some articles in the report for those.
SELECT round(confidence, 2) AS confidence,
       type,
       actor,
       trigger,
       target,
       modality,
       rule,
       sentence,
       headline
FROM event_view
ORDER BY confidence, event_id;
