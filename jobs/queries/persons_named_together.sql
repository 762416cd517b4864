-- Which persons are named together?
-- Read: pairs by the number of articles, then of sentences that name both: edges of a network. A person is one under
-- all names.
-- Not told: why they are named together; friends and foes look alike. Parties, authorities and firms
-- stand in organisations_named_together.
WITH named AS (
  SELECT e.article_id, e.entity_no, coalesce(e.actor_id, concat('only ', e.name)) AS person,
         coalesce(p.name, e.name) AS name, m.sentence_no
  FROM entities e
  LEFT JOIN actors p USING (actor_id)
  JOIN mentions m ON m.article_id = e.article_id AND m.entity_no = e.entity_no
  JOIN articles a ON a.article_id = e.article_id
  WHERE a.is_representative AND e.type = 'PER'
)
SELECT min(least(x.name, y.name))                  AS one,
       min(greatest(x.name, y.name))               AS other,
       count(DISTINCT x.article_id)                AS articles,
       count(DISTINCT x.article_id, x.sentence_no) AS sentences
FROM named x
JOIN named y ON y.article_id = x.article_id AND y.sentence_no = x.sentence_no AND x.person < y.person
GROUP BY x.person, y.person
ORDER BY articles DESC, sentences DESC, one, other;
