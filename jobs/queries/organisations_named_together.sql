-- Which organisations are named together with which persons and other organisations?
-- Read: pairs by the number of articles, then of sentences that name both: edges of a network. At least
-- one of both is an organisation; `one_type` and `other_type` are ORG or PER.
-- Not told: why they are named together; friends and foes look alike.
WITH named AS (
  SELECT e.article_id, e.entity_no, e.name, e.type, m.sentence_no
  FROM entities e
  JOIN mentions m ON m.article_id = e.article_id AND m.entity_no = e.entity_no
  JOIN articles a ON a.article_id = e.article_id
  WHERE a.is_representative AND e.type IN ('PER', 'ORG')
)
SELECT x.name                                      AS one,
       x.type                                      AS one_type,
       y.name                                      AS other,
       y.type                                      AS other_type,
       count(DISTINCT x.article_id)                AS articles,
       count(DISTINCT x.article_id, x.sentence_no) AS sentences
FROM named x
JOIN named y ON y.article_id = x.article_id AND y.sentence_no = x.sentence_no AND x.name < y.name
WHERE 'ORG' IN (x.type, y.type)
GROUP BY x.name, x.type, y.name, y.type
ORDER BY articles DESC, sentences DESC, one, other, one_type, other_type;
