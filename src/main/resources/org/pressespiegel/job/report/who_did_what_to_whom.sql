-- Who did what to whom, told most often; events that are denied or only possible do not count.
SELECT actor, type, target, count(DISTINCT event_cluster) AS events, count(DISTINCT article_id) AS articles
FROM events
WHERE actor IS NOT NULL AND target IS NOT NULL AND modality NOT IN ('hypothetical', 'negated')
GROUP BY actor, type, target
ORDER BY events DESC, articles DESC, actor, type, target
LIMIT 25
