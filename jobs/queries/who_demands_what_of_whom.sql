-- Who demands, promises, announces or criticises what, and to whom?
-- Read: one row per act, those of who does so most first; `speaker` by the name that most articles give them. `stance` says
-- what it is, `what` gives the demand in the words of the article, `addressee` whom it is said to, `medium` where.
-- Acts that come with words of the speaker are quotations of the other types.
-- Not told: whether the article takes it seriously; acts told by a noun ("die Forderung nach …").
WITH acts AS (
  SELECT q.*,
         coalesce(a.name, q.speaker)                             AS who,
         coalesce(q.speaker_actor_id, concat('only ', q.speaker)) AS actor
  FROM quote_view q
  LEFT JOIN actors a ON a.actor_id = q.speaker_actor_id
  WHERE q.type = 'reported'
    AND q.is_representative
    AND q.speaker IS NOT NULL
    AND q.stance IN ('demand', 'promise', 'announce', 'threaten', 'warn', 'criticise', 'accuse')
), counted AS (
  SELECT *, count(*) OVER (PARTITION BY actor) AS acts
  FROM acts
)
SELECT who AS speaker,
       stance,
       addressee,
       coalesce(content, text) AS what,
       medium,
       published_date,
       source
FROM counted
ORDER BY acts DESC, who, actor, published_date, article_id, quote_no;
