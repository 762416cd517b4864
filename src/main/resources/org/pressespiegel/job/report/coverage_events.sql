-- Events: how many, and of how many it is known who, to whom, where and when.
SELECT count(*)                            AS all,
       count(DISTINCT event_cluster)       AS events,
       count(DISTINCT article_id)          AS articles,
       count_if(actor IS NOT NULL)         AS with_actor,
       count_if(target IS NOT NULL)        AS with_target,
       count_if(lat IS NOT NULL)           AS with_point,
       count_if(date_start IS NOT NULL)    AS with_date
FROM events
