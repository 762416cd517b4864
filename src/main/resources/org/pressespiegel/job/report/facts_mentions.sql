-- How many names each article of the page has.
SELECT s.a,
       count(*)                            AS mentions,
       count_if(confidence >= 0.9)         AS confident
FROM mentions
JOIN report_sample s USING (article_id)
GROUP BY s.a
ORDER BY s.a
