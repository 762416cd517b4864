-- Quotations: how many, and how many have a speaker. A part of another one counts with that.
SELECT count(*)                                   AS all,
       count(DISTINCT article_id)                 AS articles,
       count_if(speaker IS NOT NULL)              AS with_speaker,
       count_if(speaker_kind = 'name')            AS with_name,
       count_if(type = 'direct')                  AS direct,
       count_if(type = 'partial')                 AS partial,
       count_if(type = 'indirect')                AS indirect
FROM quote_view
WHERE type <> 'reported' AND NOT is_part
