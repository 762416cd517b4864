-- Refused records by reason, with the first three of each.
WITH numbered AS (
  SELECT *, row_number() OVER (PARTITION BY reason ORDER BY source_uri, source_record) AS position
  FROM rejects
)
SELECT reason,
       count(*)   AS records,
       sum(bytes) AS bytes,
       sort_array(collect_list(if(position <= 3, struct(position, source_uri, source_record, detail), NULL)))
         AS examples
FROM numbered
GROUP BY reason
ORDER BY records DESC, reason
LIMIT 60
