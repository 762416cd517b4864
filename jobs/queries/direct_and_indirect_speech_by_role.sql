-- Whose words are printed as they were said, and whose are paraphrased?
-- Read: one row per role as the papers name it. A high share of `direct` lets people speak for
-- themselves; `letters` is the average length of what is quoted.
-- Not told: roles are words of the articles and not classes: `Sprecher` and `Polizeisprecher` are two.
SELECT speaker_role                                            AS role,
       count(*)                                                AS quotes,
       count(DISTINCT speaker)                                 AS speakers,
       CAST(round(100 * count_if(type = 'direct') / count(*)) AS INT)       AS percent_direct,
       CAST(round(100 * count_if(type = 'indirect') / count(*)) AS INT)     AS percent_indirect,
       CAST(round(avg(letters)) AS INT)                                     AS letters
FROM quote_view
WHERE speaker_role IS NOT NULL AND is_representative AND type <> 'reported' AND NOT is_part
GROUP BY speaker_role
ORDER BY quotes DESC, role;
