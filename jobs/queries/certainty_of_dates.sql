-- How certain are the dates in the texts?
-- Read: `explicit` words tell all (am 3. Mai 2019), `anchored` ones were told from publication or
-- another date (am Montag), `vague` ones have no definite value (damals); `unplaced` have no interval.
-- Not told: whether a date was read rightly.
SELECT certainty,
       type,
       granularity,
       count(*)                                                          AS expressions,
       count_if(start IS NULL)                                           AS unplaced,
       array_join(slice(array_sort(collect_set(surface)), 1, 4), ', ')   AS for_example
FROM timexes
GROUP BY certainty, type, granularity
ORDER BY expressions DESC, certainty, type, granularity;
