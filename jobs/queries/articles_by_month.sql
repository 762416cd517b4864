-- How many articles are there of each month, and how long are they?
-- Read: reprints count once; `reprints` says how many were left out. `unknown` is the month of
-- articles that tell no date.
-- Not told: how many articles were published; only those that you have are here.
SELECT month,
       count_if(is_representative)                              AS articles,
       count_if(NOT is_representative)                          AS reprints,
       CAST(round(avg(token_count) FILTER (WHERE is_representative)) AS INT) AS tokens_on_average
FROM articles
GROUP BY month
ORDER BY month;
