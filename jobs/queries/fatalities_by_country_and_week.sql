-- How many people died of what, by country and week?
-- Read: each event counts once and not once per newspaper. Papers differ, so there are two sums: of the
-- least and of the greatest toll that any article tells of an event. Weeks begin on Monday.
-- Not told: deaths without a date, and those that no article puts a number to; vague words count the
-- least that they can mean (Dutzende: 24).
-- Where no day is told an event has that of publication; leave these out with AND date_source <> 'default'.
SELECT CAST(date_trunc('WEEK', date_start) AS DATE) AS week,
       coalesce(c.name_de, country_iso2)       AS country,
       type,
       count(*)                                     AS events,
       sum(least_fatalities)                        AS at_least,
       sum(most_fatalities)                         AS at_most
FROM event_view
LEFT JOIN country_codes c ON c.alpha2 = country_iso2
WHERE is_cluster_representative
  AND modality IN ('asserted', 'reported')
  AND date_precision IN ('day', 'week')
  AND most_fatalities > 0
GROUP BY 1, coalesce(c.name_de, country_iso2), type
ORDER BY week, country NULLS LAST, type;
