-- One row per event, whatever the number of articles that tell it: those of `events` that share an `event_cluster`. What the
-- row says of the event is what its representative says; tolls are those that most papers tell.
WITH told AS (
  SELECT event_cluster, fatalities, injuries, source, published_at, article_id, headline, url
  FROM event_view
), dead AS (
  SELECT event_cluster, max_by(fatalities, struct(sources, last_told, fatalities)) AS fatalities
  FROM (
    SELECT event_cluster, fatalities, count(DISTINCT source) AS sources, max(published_at) AS last_told
    FROM told
    WHERE fatalities IS NOT NULL
    GROUP BY event_cluster, fatalities
  ) AS counted
  GROUP BY event_cluster
), hurt AS (
  SELECT event_cluster, max_by(injuries, struct(sources, last_told, injuries)) AS injuries
  FROM (
    SELECT event_cluster, injuries, count(DISTINCT source) AS sources, max(published_at) AS last_told
    FROM told
    WHERE injuries IS NOT NULL
    GROUP BY event_cluster, injuries
  ) AS counted
  GROUP BY event_cluster
), first_report AS (
  SELECT event_cluster,
         min_by(
           struct(article_id, source, headline, url),
           struct(coalesce(published_at, TIMESTAMP '9999-01-01 00:00:00'), article_id)
         ) AS report
  FROM told
  GROUP BY event_cluster
)
SELECT v.event_cluster,
       v.type,
       v.mode,
       v.modality,
       v.actor,
       v.actor_id,
       v.actor_country,
       v.target,
       v.target_actor_id,
       v.target_country,
       v.date_start,
       v.date_end,
       v.date_precision,
       v.place,
       v.place_name,                                   -- German name of that place
       v.country_iso2,
       v.lat,
       v.lon,
       d.fatalities,                                   -- number of dead that most papers tell; of equals the one told last
       v.least_fatalities,                             -- least number of dead that one of them tells
       v.most_fatalities,                              -- greatest number of dead that one of them tells
       h.injuries,                                     -- number of injured that most papers tell; of equals the one told last
       v.most_injuries,                                -- greatest number of injured that one of them tells
       v.cluster_articles AS articles,                 -- articles that tell it
       v.cluster_sources AS sources,                   -- papers that tell it
       v.first_published_at,                           -- when the first of them was published
       f.report.article_id AS first_article_id,        -- the article that told it first
       f.report.source AS first_source,                -- the paper that told it first
       f.report.headline AS first_headline,            -- headline of that article
       f.report.url AS first_url,                      -- where that article stands on the web
       v.sentence,                                     -- the sentence that tells it, of its representative
       v.confidence
FROM event_view v
JOIN first_report f USING (event_cluster)
LEFT JOIN dead d USING (event_cluster)
LEFT JOIN hurt h USING (event_cluster)
WHERE v.is_cluster_representative
