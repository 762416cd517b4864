-- Which parties are quoted most, by how many of their people, and how?
-- Read: one row per party; a person counts for the party of the day of the article. `share` is of all quotations of persons
-- whose party is known; `direct` are whole clauses in quotation marks, `partial` some words, `indirect` the author's words.
-- Not told: anything, unless the tables were built with a knowledge file (`actors.knowledge`, jobs/build-knowledge.sh);
-- persons whom that file does not tell apart for sure, or who had no party then.
WITH counted AS (
  SELECT v.party,
         v.party_id,
         count(DISTINCT v.actor_id)     AS persons,
         count(DISTINCT q.article_id)   AS articles,
         count(*)                       AS quotes,
         count_if(q.type = 'direct')    AS direct,
         count_if(q.type = 'partial')   AS partial,
         count_if(q.type = 'indirect')  AS indirect
  FROM quotes q
  JOIN actor_view v ON v.article_id = q.article_id AND v.entity_no = q.speaker_entity_no
  JOIN quote_view s ON s.article_id = q.article_id AND s.quote_no = q.quote_no
  WHERE q.type <> 'reported' AND NOT s.is_part AND v.is_representative AND v.party IS NOT NULL
  GROUP BY v.party, v.party_id
)
SELECT party,
       party_id,
       persons,
       articles,
       round(100 * quotes / sum(quotes) OVER (), 1) AS share,
       direct,
       partial,
       indirect
FROM counted
ORDER BY articles DESC, quotes DESC, party, party_id;
