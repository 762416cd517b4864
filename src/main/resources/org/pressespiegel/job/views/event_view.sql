-- One row per event of an article, with the article, the place on the map, who the parties are, and
-- what is told of the same event elsewhere. To count events and not reports, keep the rows that are
-- `is_cluster_representative` or count distinct `event_cluster`.
WITH reports AS (
  SELECT e.event_cluster,
         count(DISTINCT e.article_id) AS articles,
         count(DISTINCT a.source)     AS sources,
         min(a.published_at)          AS first_published_at,
         min(e.fatalities)            AS least_fatalities,
         max(e.fatalities)            AS most_fatalities,
         max(e.injuries)              AS most_injuries
  FROM events e
  JOIN article_view a USING (article_id)
  GROUP BY e.event_cluster
), spots AS (
  SELECT article_id,
         surface,
         min_by(struct(kind, name_de, admin1, feature_code), place_no) AS spot
  FROM places
  WHERE lat IS NOT NULL
  GROUP BY article_id, surface
)
SELECT e.event_id,
       e.event_cluster,
       e.event_id = e.event_cluster AS is_cluster_representative, -- whether to count this row when each event should count once
       e.type,
       e.mode,
       e.modality,
       e.actor,
       e.actor_id,
       actor.type AS actor_type,                       -- PER, ORG, LOC or MISC, if the actor has a name
       actor.role AS actor_role,                       -- office or other description, if the actor is a person
       e.actor_country,
       e.target,
       e.target_actor_id,
       target.type AS target_type,                     -- PER, ORG, LOC or MISC, if the target has a name
       target.role AS target_role,                     -- office or other description, if the target is a person
       e.target_country,
       e.date_start,
       e.date_end,
       e.date_precision,
       e.date_source,
       e.place,
       s.spot.name_de AS place_name,                   -- German name of that place
       s.spot.kind AS place_kind,                      -- country, admin, city, region, water, facility …
       e.geonames_id,
       s.spot.admin1 AS admin1,                        -- GeoNames code of the first-order division within the country
       e.country_iso2,
       e.place_precision,
       e.lat,
       e.lon,
       e.fatalities,
       e.injuries,
       e.reported_by,
       r.articles AS cluster_articles,                 -- articles that tell this event
       r.sources AS cluster_sources,                   -- sources that tell it
       r.first_published_at,                           -- when the first of them was published
       r.least_fatalities,                             -- least number of dead that one of them tells
       r.most_fatalities,                              -- greatest number of dead that one of them tells
       r.most_injuries,                                -- greatest number of injured that one of them tells
       e.trigger,
       n.text AS sentence,                             -- the sentence that tells it
       e.mention_count,
       e.confidence,
       e.rule,
       e.article_id,
       e.event_no,
       e.sentence_no,
       e.begin,
       e.end,
       a.published_date,
       a.published_at,
       a.source,                                       -- site or folder of the article
       a.url,
       a.source_uri,
       a.headline,
       a.is_representative,
       e.month
FROM events e
JOIN article_view a USING (article_id)
JOIN reports r USING (event_cluster)
LEFT JOIN sentences n ON n.article_id = e.article_id AND n.sentence_no = e.sentence_no
LEFT JOIN entities actor ON actor.article_id = e.article_id AND actor.entity_no = e.actor_entity_no
LEFT JOIN entities target ON target.article_id = e.article_id AND target.entity_no = e.target_entity_no
LEFT JOIN spots s ON s.article_id = e.article_id AND s.surface = e.place
