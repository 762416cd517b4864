-- How many temporal expressions each article of the page has.
SELECT s.a,
       count(*)                            AS timexes,
       count_if(t.start IS NOT NULL)       AS placed,
       count_if(certainty = 'explicit')    AS explicit,
       count_if(certainty = 'anchored')    AS anchored,
       count_if(certainty = 'vague')       AS vague
FROM timexes t
JOIN report_sample s USING (article_id)
GROUP BY s.a
ORDER BY s.a
