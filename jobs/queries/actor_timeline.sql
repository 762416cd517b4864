-- When is a person, organisation or state named, quoted, and what does it do?
-- Read: put the name that you want into the first line, as `actors.name` has it; all other names of the actor count
-- as well. One row per week: `share` is of all articles of that week; `done` and `suffered` are events (not reports of
-- them) that happened in it, with the actor on either side.
-- Not told: weeks without anything; surnames that may be several persons'.
WITH wanted AS (SELECT actor_id FROM actors WHERE name = 'Deutschland'),
weeks AS (
  SELECT CAST(date_trunc('WEEK', published_date) AS DATE) AS week, count(*) AS articles
  FROM articles
  WHERE is_representative AND published_precision IN ('minute', 'day')
  GROUP BY 1
), told AS (
  SELECT a.published_date AS day, a.article_id AS named, NULL AS quoted, NULL AS done, NULL AS suffered
  FROM wanted
  JOIN entities e USING (actor_id)
  JOIN articles a USING (article_id)
  WHERE a.is_representative AND a.published_precision IN ('minute', 'day')
  UNION ALL
  SELECT q.published_date, NULL, concat(q.article_id, ' ', q.quote_no), NULL, NULL
  FROM wanted w
  JOIN quote_view q ON q.speaker_actor_id = w.actor_id
  JOIN articles a USING (article_id)
  WHERE q.is_representative AND q.type <> 'reported' AND a.published_precision IN ('minute', 'day')
  UNION ALL
  SELECT e.date_start, NULL, NULL, e.event_cluster, NULL
  FROM wanted w
  JOIN events e ON e.actor_id = w.actor_id
  WHERE e.date_precision = 'day' AND e.modality IN ('asserted', 'reported')
  UNION ALL
  SELECT e.date_start, NULL, NULL, NULL, e.event_cluster
  FROM wanted w
  JOIN events e ON e.target_actor_id = w.actor_id
  WHERE e.date_precision = 'day' AND e.modality IN ('asserted', 'reported')
)
SELECT CAST(date_trunc('WEEK', t.day) AS DATE)                            AS week,
       count(DISTINCT t.named)                                            AS articles,
       round(100 * count(DISTINCT t.named) / first(w.articles), 1)        AS share,
       count(DISTINCT t.quoted)                                           AS quotes,
       count(DISTINCT t.done)                                             AS done,
       count(DISTINCT t.suffered)                                         AS suffered
FROM told t
LEFT JOIN weeks w ON w.week = CAST(date_trunc('WEEK', t.day) AS DATE)
WHERE t.day IS NOT NULL
GROUP BY 1
ORDER BY 1;
