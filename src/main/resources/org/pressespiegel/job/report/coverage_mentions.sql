-- Names: how many, and in how many articles.
SELECT count(*)                        AS all,
       count(DISTINCT article_id)      AS articles,
       count_if(confidence >= 0.9)     AS confident
FROM mentions
