-- Which texts were printed by whom, and who was first?
-- Read: one row per text that was printed more than once.
-- Not told: what was changed; compare `articles.text` of the two.
SELECT max_by(headline, is_representative)                                        AS headline,
       count(*)                                                                   AS printings,
       min(published_date)                                                        AS first_day,
       array_join(array_sort(array_distinct(flatten(collect_list(agencies)))), ', ') AS agencies,
       array_join(transform(array_sort(collect_list(struct(published_at, source))), x -> x.source), ', ') AS sources
FROM article_view
WHERE reprint_cluster IS NOT NULL
GROUP BY reprint_cluster
ORDER BY printings DESC, first_day, headline;
