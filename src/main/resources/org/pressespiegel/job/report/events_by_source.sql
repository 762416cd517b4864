-- Sources by their events: what several report counts once for each of them.
SELECT a.source, count(DISTINCT e.event_cluster) AS events
FROM events e
JOIN article_view a USING (article_id)
GROUP BY a.source
ORDER BY events DESC, a.source
LIMIT 40
