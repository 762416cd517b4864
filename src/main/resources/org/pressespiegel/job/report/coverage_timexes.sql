-- Temporal expressions: how many, and how many stand for an interval.
SELECT count(*)                                AS all,
       count(DISTINCT article_id)              AS articles,
       count_if(start IS NOT NULL)             AS placed,
       count_if(certainty = 'explicit')        AS explicit,
       count_if(certainty = 'anchored')        AS anchored,
       count_if(certainty = 'vague')           AS vague
FROM timexes
