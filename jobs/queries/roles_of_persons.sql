-- How are people introduced?
-- Read: one row per role as the papers tell it, with some of its bearers.
-- Not told: people without a description, and what they are elsewhere.
SELECT e.role,
       count(DISTINCT e.name)                                           AS persons,
       count(*)                                                         AS articles,
       array_join(slice(array_sort(collect_set(e.name)), 1, 5), ', ')   AS for_example
FROM entities e
JOIN articles a USING (article_id)
WHERE e.type = 'PER' AND e.role IS NOT NULL AND a.is_representative
GROUP BY e.role
ORDER BY persons DESC, articles DESC, e.role;
