-- Do papers look back or ahead, and how far?
-- Read: one row per distance from the day of publication to what a date of the text stands for; the
-- middle of longer spans counts; `from_day` and `to_day` are what was found. `share` is of all dates that are counted.
-- Not told: dates without a year in articles without a day, and repeated times ("jeden Montag").
WITH dated AS (
  SELECT t.article_id,
         t.surface,
         datediff(
           to_date(timestamp_micros(CAST((unix_micros(t.start) + unix_micros(t.end_exclusive)) / 2 AS BIGINT))),
           a.published_date) AS days
  FROM timexes t
  JOIN articles a USING (article_id)
  WHERE a.is_representative
    AND a.published_precision IN ('minute', 'day')
    AND t.type IN ('DATE', 'TIME')
    AND t.start IS NOT NULL
    AND t.end_exclusive IS NOT NULL
), classed AS (
  SELECT *,
         CASE WHEN days < -3652 THEN 'more than ten years before'
              WHEN days < -365 THEN 'one to ten years before'
              WHEN days < -31 THEN 'months before'
              WHEN days < -7 THEN 'weeks before'
              WHEN days < -1 THEN 'days before'
              WHEN days < 0 THEN 'the day before'
              WHEN days = 0 THEN 'the same day'
              WHEN days <= 7 THEN 'days ahead'
              WHEN days <= 365 THEN 'weeks or months ahead'
              ELSE 'more than a year ahead' END AS horizon
  FROM dated
)
SELECT horizon,
       min(days)                                                       AS from_day,
       max(days)                                                       AS to_day,
       count(*)                                                        AS dates,
       round(100 * count(*) / sum(count(*)) OVER (), 1)                AS share,
       count(DISTINCT article_id)                                      AS articles,
       array_join(slice(array_sort(collect_set(surface)), 1, 4), ', ') AS for_example
FROM classed
GROUP BY horizon
ORDER BY from_day;
