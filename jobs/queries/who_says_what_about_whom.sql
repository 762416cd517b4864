-- Who says what about whom?
-- Read: one row per quotation and person or organisation that is named in it. `stance` is what the
-- verb of saying does (accuse, demand, praise …), and not what the words mean.
-- Not told: quotations that speak of somebody by a pronoun alone.
SELECT q.speaker,
       q.stance,
       e.name AS about,
       q.type,
       q.text,
       q.published_date,
       q.source
FROM quote_view q
JOIN mentions m ON m.article_id = q.article_id AND m.begin >= q.begin AND m.end <= q.end
JOIN entities e ON e.article_id = m.article_id AND e.entity_no = m.entity_no
WHERE q.is_representative
  AND q.type <> 'reported'
  AND q.speaker IS NOT NULL
  AND e.name <> q.speaker
  AND e.type IN ('PER', 'ORG')
GROUP BY q.article_id, q.quote_no, e.entity_no, q.speaker, q.stance, e.name, q.type, q.text, q.published_date, q.source
ORDER BY q.speaker, about, q.published_date, q.article_id, q.quote_no;
