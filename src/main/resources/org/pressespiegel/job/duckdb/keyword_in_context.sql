WITH wanted AS (SELECT 'Polizei' AS word),
likely AS MATERIALIZED (
  SELECT s.article_id, s.sentence_no, s.text, word
  FROM wanted
  JOIN sentences s ON contains(lower(s.text), lower(word))
),
found AS (
  -- A blank at both ends: a word's borders are letters that belong to no word.
  SELECT *,
         ' ' || text || ' ' AS line,
         '(?is)^(.*?[^\pL\pN\pM_])(' || regexp_escape(word) || ')([^\pL\pN\pM_].*)$' AS pattern
  FROM likely
)
SELECT a.published_date,
       a.source,
       right(substring(regexp_extract(line, pattern, 1), 2), 45)     AS before,
       regexp_extract(line, pattern, 2)                              AS hit,
       left(regexp_replace(regexp_extract(line, pattern, 3), ' $', ''), 45) AS after
FROM found s
JOIN article_view a ON a.article_id = s.article_id
WHERE a.is_representative AND regexp_matches(line, pattern)
ORDER BY a.published_date NULLS LAST, a.source, s.article_id, s.sentence_no
