-- Each article of the page.
SELECT s.a,
       a.article_id                                              AS id,
       datediff(a.published_date, DATE '1970-01-01')             AS day,
       floor(unix_timestamp(a.published_at) / 60)                AS minute,
       a.published_precision                                     AS precision,
       a.published_rule                                          AS rule,
       a.source,
       a.headline,
       a.url,
       a.focus_country                                           AS focus,
       a.reprint_cluster                                         AS cluster,
       a.is_representative                                       AS counts,
       a.sentence_count                                          AS sentences,
       a.token_count                                             AS tokens,
       a.issues,
       a.agencies,
       size(a.authors)                                           AS authors
FROM article_view a
JOIN report_sample s USING (article_id)
ORDER BY s.a
