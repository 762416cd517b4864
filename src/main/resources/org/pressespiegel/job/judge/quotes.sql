-- Are these somebody's words, and is this the speaker?
SELECT article_id, quote_no AS no, begin, end, concat_ws(', ', type, coalesce(speaker, 'no speaker told')) AS read
FROM quotes
WHERE type <> 'reported'
