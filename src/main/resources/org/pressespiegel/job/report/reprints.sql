-- The largest clusters of reprints, with their first members.
WITH members AS (
  SELECT *,
         count(*) OVER (PARTITION BY reprint_cluster) AS printings,
         row_number() OVER (PARTITION BY reprint_cluster
                            ORDER BY is_representative DESC, published_at, source_uri, source_record) AS position
  FROM report_articles
  WHERE reprint_cluster IS NOT NULL
)
SELECT reprint_cluster,
       first(printings) AS printings,
       count(DISTINCT source) AS sources,
       sort_array(collect_list(
         if(position <= 8, struct(position, article_id, headline, source, published_date, agencies), NULL)))
         AS members
FROM members
GROUP BY reprint_cluster
ORDER BY printings DESC, reprint_cluster
LIMIT 25
