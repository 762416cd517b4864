-- Quotations: how many, and how many have a speaker.
SELECT count(*)                                   AS all,
       count(DISTINCT article_id)                 AS articles,
       count_if(speaker IS NOT NULL)              AS with_speaker,
       count_if(speaker_entity_no IS NOT NULL)    AS with_name,
       count_if(type = 'direct')                  AS direct,
       count_if(type = 'partial')                 AS partial,
       count_if(type = 'indirect')                AS indirect
FROM quotes
WHERE type <> 'reported'
