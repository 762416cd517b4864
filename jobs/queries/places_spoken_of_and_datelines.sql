-- Where do papers report from, and which places do they write about?
-- Read: one row per dateline and the place that its articles name most. Where both differ, the report
-- is written far from what it tells.
-- Not told: articles without a dateline.
WITH told AS (
  SELECT a.dateline_place AS dateline,
         coalesce(p.name_de, p.name) AS place,
         coalesce(c.name_de, p.country_iso2) AS country,
         count(*)         AS mentions
  FROM articles a
  JOIN places p USING (article_id)
  LEFT JOIN country_codes c ON c.alpha2 = p.country_iso2
  WHERE a.is_representative AND a.dateline_place IS NOT NULL AND coalesce(p.name_de, p.name) IS NOT NULL AND NOT p.metonymic
    -- The dateline itself stands outside of sentences.
    AND p.sentence_no IS NOT NULL
  GROUP BY a.dateline_place, coalesce(p.name_de, p.name), coalesce(c.name_de, p.country_iso2)
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY dateline ORDER BY mentions DESC, place, country) AS position
  FROM told
)
SELECT r.dateline, n.articles, r.place AS speaks_most_of, r.country, r.mentions
FROM ranked r
JOIN (
  SELECT dateline_place AS dateline, count(*) AS articles
  FROM articles
  WHERE is_representative
  GROUP BY dateline_place
) n USING (dateline)
WHERE r.position = 1
ORDER BY n.articles DESC, r.dateline;
