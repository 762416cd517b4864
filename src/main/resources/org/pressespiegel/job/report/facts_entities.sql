-- Who and what each article of the page names, with the number of mentions.
SELECT s.a, e.type, e.name, sum(e.mention_count) AS mentions
FROM entities e
JOIN report_sample s USING (article_id)
WHERE e.mention_count > 0
GROUP BY s.a, e.type, e.name
ORDER BY s.a, mentions DESC, e.type, e.name
