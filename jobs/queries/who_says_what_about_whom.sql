-- Who says what about whom?
-- Read: one row per quotation and person or organisation that is named in it, both by the names that most articles
-- give them. `speaker_kind` says whether the article has a name, a description ("ein Sprecher") or a pronoun for the
-- speaker. `stance` is what the verb of saying does (accuse, demand, praise …), and not what the words mean.
-- Not told: quotations that speak of somebody by a pronoun alone.
WITH said AS (
  SELECT q.*, coalesce(a.name, q.speaker) AS who
  FROM quote_view q
  LEFT JOIN actors a ON a.actor_id = q.speaker_actor_id
), named AS (
  SELECT e.article_id, e.entity_no, e.actor_id, coalesce(a.name, e.name) AS about
  FROM entities e
  LEFT JOIN actors a USING (actor_id)
  WHERE e.type IN ('PER', 'ORG')
)
SELECT DISTINCT
       q.who AS speaker,
       q.speaker_kind,
       q.stance,
       n.about,
       q.type,
       q.text,
       q.published_date,
       q.source,
       q.article_id,
       q.quote_no
FROM said q
JOIN mentions m ON m.article_id = q.article_id AND m.begin >= q.begin AND m.end <= q.end
JOIN named n ON n.article_id = m.article_id AND n.entity_no = m.entity_no
WHERE q.is_representative
  AND q.type <> 'reported'
  AND q.speaker IS NOT NULL
  AND n.about <> q.who
ORDER BY speaker, about, q.published_date, q.article_id, q.quote_no;
