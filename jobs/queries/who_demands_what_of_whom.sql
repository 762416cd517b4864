-- Who demands, promises, announces or criticises what, and to whom?
-- Read: one row per act; `stance` says what it is, `what` gives the demand in the words of the article,
-- `addressee` whom it is said to, `medium` where. Acts that come with words of the speaker are
-- quotations of the other types.
-- Not told: whether the article takes it seriously; acts told by a noun ("die Forderung nach …").
SELECT speaker,
       stance,
       addressee,
       coalesce(content, text) AS what,
       medium,
       published_date,
       source
FROM quote_view
WHERE type = 'reported'
  AND is_representative
  AND speaker IS NOT NULL
  AND stance IN ('demand', 'promise', 'announce', 'threaten', 'warn', 'criticise', 'accuse')
ORDER BY speaker, published_date, article_id, quote_no;
