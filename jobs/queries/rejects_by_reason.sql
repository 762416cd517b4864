-- What was refused, and why? One example each; look into it before you trust the rest.
SELECT reason,
       count(*)                                  AS records,
       min(source_uri)                           AS for_example
FROM rejects
GROUP BY reason
ORDER BY records DESC, reason;
