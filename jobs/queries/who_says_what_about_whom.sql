-- Who says what about whom?
-- Read: one row per quotation and person or organisation that is named in it, both by the names that most articles
-- give them; who says most about somebody comes first, and `times` is how often. `speaker_kind` says whether the article
-- has a name, a description ("ein Sprecher") or a pronoun for the speaker. `stance` is what the verb of saying does
-- (accuse, demand, praise …), and not what the words mean.
-- Not told: quotations that speak of somebody by a pronoun alone; a party in brackets behind a name.
WITH said AS (
  SELECT q.*, coalesce(a.name, q.speaker) AS who
  FROM quote_view q
  LEFT JOIN actors a ON a.actor_id = q.speaker_actor_id
), named AS (
  SELECT e.article_id, e.entity_no, e.actor_id, coalesce(a.name, e.name) AS about
  FROM entities e
  LEFT JOIN actors a USING (actor_id)
  WHERE e.type IN ('PER', 'ORG')
), told AS (
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
    -- Müller (CDU) says who Müller is.
    AND substring(q.text, m.begin - q.begin, 1) <> '('
), counted AS (
  SELECT *, count(*) OVER (PARTITION BY speaker, speaker_kind, about) AS times
  FROM told
)
SELECT speaker, speaker_kind, stance, about, times, type, text, published_date, source, article_id, quote_no
FROM counted
ORDER BY times DESC, speaker, speaker_kind, about, published_date, article_id, quote_no;
