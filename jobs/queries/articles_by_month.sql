-- How many articles are there of each month, and how long are they?
-- Reprints count once (is_representative); `reprints` says how many were left out.
SELECT month,
       count_if(is_representative)                        AS articles,
       count_if(NOT is_representative)                    AS reprints,
       round(avg(token_count) FILTER (WHERE is_representative)) AS tokens_on_average
FROM articles
GROUP BY month
ORDER BY month;
