-- In which contexts does a word stand?
-- Read: put the word that you want into the first line; it counts as a whole word, in any case. The
-- hit stands in the middle, as in a concordance.
-- Not told: other forms of the word; write `Regierung(en)?` to find them, it is a regular expression.
WITH wanted AS (SELECT 'Polizei' AS word)
SELECT a.published_date,
       a.source,
       right(regexp_extract(s.text, concat('(?iU)^(.*?)\\b', word, '\\b'), 1), 45)    AS before,
       regexp_extract(s.text, concat('(?iU)\\b', word, '\\b'), 0)                     AS hit,
       left(regexp_extract(s.text, concat('(?iU)^.*?\\b', word, '\\b(.*)$'), 1), 45)  AS after
FROM wanted
JOIN sentences s ON s.text RLIKE concat('(?iU)\\b', word, '\\b')
JOIN article_view a ON a.article_id = s.article_id
WHERE a.is_representative
ORDER BY a.published_date NULLS LAST, a.source, s.article_id, s.sentence_no;
