-- Which names of places could not be put on the map?
-- Read: places known to be such, but of which several have the name and none is likely enough. Add what
-- matters to you from the words around.
-- Not told: places that the gazetteer does not know at all and nothing showed to be places.
-- May be empty on the samples: all names of places in them can be told apart.
SELECT p.surface,
       max(p.candidates)            AS candidates,
       count(*)                     AS mentions,
       min(p.reason)                AS reason,
       min(s.text)                  AS for_example
FROM places p
LEFT JOIN sentences s ON s.article_id = p.article_id AND s.sentence_no = p.sentence_no
WHERE p.lat IS NULL
GROUP BY p.surface
ORDER BY mentions DESC, p.surface;
