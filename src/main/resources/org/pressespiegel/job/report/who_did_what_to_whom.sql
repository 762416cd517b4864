-- Who did what to whom, told most often, the surest first; events that are denied or only possible do
-- not count. The day is that of the last one.
SELECT actor,
       type,
       target,
       count(DISTINCT event_cluster)                  AS events,
       count(DISTINCT article_id)                     AS articles,
       datediff(max(date_start), DATE '1970-01-01')   AS day
FROM events
WHERE actor IS NOT NULL AND target IS NOT NULL AND modality NOT IN ('hypothetical', 'negated')
GROUP BY actor, type, target
ORDER BY events DESC, articles DESC, max(confidence) DESC, actor, type, target
LIMIT 25
