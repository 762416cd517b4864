-- Headline figures.
SELECT count(*)                               AS articles,
       count_if(NOT is_representative)        AS reprints,
       count(DISTINCT source)                 AS sources,
       min(published_date)                    AS first_day,
       max(published_date)                    AS last_day,
       coalesce(sum(sentence_count), 0)       AS sentences,
       coalesce(sum(token_count), 0)          AS tokens,
       count_if(size(issues) > 0)             AS with_issues,
       count_if(focus_country IS NOT NULL)    AS with_focus,
       count_if(size(authors) > 0)            AS with_authors,
       count_if(size(agencies) > 0)           AS with_agencies
FROM report_articles
