-- Which sources print what others printed before?
-- Read: `reprints` are articles whose text another article of the collection had before, or had as
-- well with a lesser address; `first` those that others repeat.
-- Not told: who copied from whom: both may have printed an agency.
SELECT source,
       count(*)                                                          AS articles,
       count_if(duplicate_of IS NOT NULL)                                AS reprints,
       count_if(is_representative AND reprint_cluster IS NOT NULL)       AS first,
       round(100 * count_if(duplicate_of IS NOT NULL) / count(*), 1)     AS percent
FROM article_view
GROUP BY source
HAVING count_if(reprint_cluster IS NOT NULL) > 0
ORDER BY percent DESC, reprints DESC, source;
