-- What was refused, and why?
-- Read: one example each; look into it before you trust the rest. `duplicate` is an article that is
-- there already; its `detail` in `rejects` names the one that was kept.
-- Not told: what a refused record would have said.
SELECT reason,
       count(*)        AS records,
       sum(bytes)      AS bytes,
       min(source_uri) AS for_example
FROM rejects
GROUP BY reason
ORDER BY records DESC, reason;
