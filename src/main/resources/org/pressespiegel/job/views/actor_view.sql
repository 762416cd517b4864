-- One row per entity of an article that is an actor, with the party and the office of the day of the article. These come
-- from the knowledge file (`actors.knowledge`): without one they are null, and so they are where it tells none of that day.
-- Of several the one counts that began last. Of an article without a date only what has no dates counts.
WITH named AS (
  SELECT e.article_id, e.entity_no, e.actor_id, e.role, e.mention_count, v.published_date, v.source, v.is_representative, v.month
  FROM entities e
  JOIN article_view v ON v.article_id = e.article_id
  WHERE e.actor_id IS NOT NULL
), spans AS (
  SELECT a.actor_id, 'party' AS kind, p.name, p.wikidata_id AS id, p.first_day, p.last_day
  FROM actors a
  LATERAL VIEW explode(a.parties) exploded AS p
  UNION ALL
  SELECT a.actor_id, 'office' AS kind, p.name, p.wikidata_id AS id, p.first_day, p.last_day
  FROM actors a
  LATERAL VIEW explode(a.offices) exploded AS p
), lasting AS (
  SELECT n.article_id,
         n.entity_no,
         s.kind,
         max_by(struct(s.name, s.id), struct(coalesce(s.first_day, DATE '0001-01-01') AS since, s.id)) AS latest
  FROM named n
  JOIN spans s ON s.actor_id = n.actor_id
    AND (s.first_day IS NULL OR s.first_day <= n.published_date)
    AND (s.last_day IS NULL OR s.last_day >= n.published_date)
  GROUP BY n.article_id, n.entity_no, s.kind
)
SELECT n.article_id,
       n.entity_no,
       n.actor_id,
       a.type,                                         -- person, organisation or state
       a.name,                                         -- name of the actor, the same in all articles
       n.role,
       n.mention_count,
       a.country_iso2,
       a.wikidata_id,
       p.latest.name AS party,                         -- party of a person on the day of the article
       p.latest.id AS party_id,                        -- its identifier in Wikidata
       o.latest.name AS office,                        -- office of a person on the day of the article
       o.latest.id AS office_id,                       -- its identifier in Wikidata
       n.published_date,
       n.source,                                       -- site or folder of the article
       n.is_representative,
       n.month
FROM named n
JOIN actors a ON a.actor_id = n.actor_id
LEFT JOIN lasting p ON p.article_id = n.article_id AND p.entity_no = n.entity_no AND p.kind = 'party'
LEFT JOIN lasting o ON o.article_id = n.article_id AND o.entity_no = n.entity_no AND o.kind = 'office'
