-- Which days do the articles speak of most, and in how many articles?
-- Read: only expressions of a single day that the machine is sure of, each day once per article.
-- Not told: days that stand only in the dateline of an article, and days within longer spans.
SELECT to_date(from_utc_timestamp(t.start, 'Europe/Berlin'))             AS day,
       count(DISTINCT t.article_id)                                      AS articles,
       array_join(slice(array_sort(collect_set(t.surface)), 1, 4), ', ') AS for_example
FROM timexes t
JOIN articles a USING (article_id)
WHERE a.is_representative
  AND t.granularity = 'day'
  AND t.type = 'DATE'
  AND t.certainty <> 'vague'
  AND t.start IS NOT NULL
GROUP BY 1
ORDER BY articles DESC, day;
