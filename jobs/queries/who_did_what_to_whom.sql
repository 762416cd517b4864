-- Who did what to whom, and how many articles tell it?
-- Read: events that are asserted or reported, each once; `articles` says how widely they were told.
-- Not told: who did it where the sentence doesn't say ("wurden festgenommen").
SELECT actor,
       type,
       target,
       count(*)              AS events,
       sum(cluster_articles) AS articles,
       min(date_start)       AS first_day,
       max(date_start)       AS last_day
FROM event_view
WHERE actor IS NOT NULL
  AND target IS NOT NULL
  AND is_cluster_representative
  AND modality IN ('asserted', 'reported')
GROUP BY actor, type, target
ORDER BY events DESC, articles DESC, actor, type, target;
