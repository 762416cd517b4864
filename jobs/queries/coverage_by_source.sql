-- What does each source give, and how complete is it?
-- Read: shares are per cent of its articles: with a day of publication, with authors, with an agency,
-- with a country in focus, with issues that a reader should know.
-- Not told: what a source published and you do not have.
SELECT source,
       count(*)                                                                        AS articles,
       count_if(NOT is_representative)                                                 AS reprints,
       min(published_date)                                                             AS first_day,
       max(published_date)                                                             AS last_day,
       CAST(round(100 * count_if(published_precision IN ('minute', 'day')) / count(*)) AS INT)      AS with_day,
       CAST(round(100 * count_if(size(authors) > 0) / count(*)) AS INT)                             AS with_authors,
       CAST(round(100 * count_if(size(agencies) > 0) / count(*)) AS INT)                            AS with_agency,
       CAST(round(100 * count_if(focus_country IS NOT NULL) / count(*)) AS INT)                     AS with_country,
       CAST(round(100 * count_if(size(issues) > 0) / count(*)) AS INT)                              AS with_issues
FROM article_view
GROUP BY source
ORDER BY articles DESC, source;
