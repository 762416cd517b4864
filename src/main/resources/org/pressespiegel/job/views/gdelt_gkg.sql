-- Articles under the column names of GDELT's Global Knowledge Graph 2.1 (as in BigQuery), one row per
-- article that is no reprint. Lists are strings as there: entries end in a semicolon, fields are parted
-- by # , or |, offsets count code points of `articles.text`.
WITH located AS (
  SELECT p.article_id,
         p.begin,
         concat_ws('#',
           CASE WHEN p.kind = 'country' THEN 1
                WHEN p.kind = 'admin' THEN if(p.country_iso2 = 'US', 2, 5)
                ELSE if(p.country_iso2 = 'US', 3, 4) END,
           replace(replace(coalesce(p.name_de, p.surface), '#', ' '), ';', ' '),
           coalesce(c.fips, ''),
           if(p.country_iso2 IN ('BE', 'CH', 'ME'), '', concat(coalesce(c.fips, ''), coalesce(p.admin1, '')))) AS name,
         concat_ws('#', p.lat, p.lon, '') AS point
  FROM places p
  LEFT JOIN country_codes c ON c.alpha2 = p.country_iso2
  WHERE p.lat IS NOT NULL
), locations AS (
  SELECT article_id,
         concat(array_join(array_distinct(transform(array_sort(collect_list(struct(begin, name, point))), x -> concat(x.name, '#', x.point))), ';'), ';') AS short,
         concat(array_join(transform(array_sort(collect_list(struct(begin, name, point))), x -> concat(x.name, '##', x.point, '#', x.begin)), ';'), ';') AS long
  FROM located
  GROUP BY article_id
), named AS (
  SELECT m.article_id, m.begin, m.type, translate(e.name, ';,', '  ') AS name
  FROM mentions m
  JOIN entities e ON e.article_id = m.article_id AND e.entity_no = m.entity_no
), names AS (
  SELECT article_id,
         array_sort(collect_list(struct(begin, name)) FILTER (WHERE type = 'PER')) AS persons,
         array_sort(collect_list(struct(begin, name)) FILTER (WHERE type = 'ORG')) AS organizations,
         array_sort(collect_list(struct(begin, name))) AS others
  FROM named
  GROUP BY article_id
), dates AS (
  SELECT article_id,
         concat(array_join(transform(array_sort(collect_list(struct(begin, entry))), x -> concat(x.entry, '#', x.begin)), ';'), ';') AS long
  FROM (
    SELECT article_id,
           begin,
           CASE WHEN value RLIKE '^[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN concat_ws('#', 3, int(substring(value, 6, 2)), int(substring(value, 9, 2)), int(substring(value, 1, 4)))
                WHEN value RLIKE '^[0-9]{4}-[0-9]{2}$' THEN concat_ws('#', 2, int(substring(value, 6, 2)), 0, int(substring(value, 1, 4)))
                WHEN value RLIKE '^[0-9]{4}$' THEN concat_ws('#', 1, 0, 0, int(value)) END AS entry
    FROM timexes
    WHERE type IN ('DATE', 'TIME')
  ) AS read
  WHERE entry IS NOT NULL
  GROUP BY article_id
), counted AS (
  SELECT article_id,
         begin,
         concat_ws('#', what, number, '',
           if(lat IS NULL, if(country_iso2 IS NULL, 0, 1), if(country_iso2 = 'US', 3, 4)),
           translate(coalesce(place, ''), '#;', '  '), coalesce(fips, ''), coalesce(fips, ''),
           coalesce(CAST(lat AS STRING), ''), coalesce(CAST(lon AS STRING), ''), '') AS entry
  FROM events
  LEFT JOIN country_codes ON alpha2 = country_iso2
  LATERAL VIEW stack(2, 'KILL', fatalities, 'WOUND', injuries) x AS what, number
  WHERE number > 0 AND modality IN ('asserted', 'reported')
), counts AS (
  SELECT article_id,
         concat(array_join(transform(array_sort(collect_list(struct(begin, entry))), x -> x.entry), ';'), ';') AS short,
         concat(array_join(transform(array_sort(collect_list(struct(begin, entry))), x -> concat(x.entry, '#', x.begin)), ';'), ';') AS long
  FROM counted
  GROUP BY article_id
), said AS (
  SELECT article_id,
         array_join(transform(array_sort(collect_list(struct(begin, entry))), x -> x.entry), '#') AS quotations
  FROM (
    SELECT article_id,
           begin,
           concat_ws('|', begin, end - begin, translate(coalesce(cue, ''), '#|', '  '), translate(text, '#|\n', '   ')) AS entry
    FROM quotes
    WHERE type = 'direct'
  ) AS direct
  GROUP BY article_id
)
SELECT concat(coalesce(date_format(a.published_at, 'yyyyMMddHHmmss'), '00000000000000'), '-', a.article_id) AS GKGRECORDID, -- publication and article_id
       CAST(date_format(a.published_at, 'yyyyMMddHHmmss') AS BIGINT) AS DATE, -- YYYYMMDDHHMMSS in UTC: publication
       if(a.url IS NULL, 2, 1) AS SourceCollectionIdentifier,   -- 1 where DocumentIdentifier is an address on the web, else 2
       a.source AS SourceCommonName,                            -- site, else folder
       coalesce(a.url, a.source_uri) AS DocumentIdentifier,     -- address, else where the article was read
       c.short AS Counts,                                       -- KILL and WOUND, from fatalities and injuries of events; what GDELT counts else has no counterpart
       c.long AS V2Counts,                                      -- the same with offsets
       CAST(NULL AS STRING) AS Themes,                          -- no counterpart
       CAST(NULL AS STRING) AS V2Themes,                        -- no counterpart
       l.short AS Locations,                                    -- each place once: type, German name, FIPS country, division, latitude, longitude; FeatureID is empty
       l.long AS V2Locations,                                   -- each mention, with offset; ADM2 is empty
       array_join(array_distinct(transform(n.persons, x -> x.name)), ';') AS Persons, -- persons, each once
       array_join(transform(n.persons, x -> concat(x.name, ',', x.begin)), ';') AS V2Persons, -- mentions of persons with offsets
       array_join(array_distinct(transform(n.organizations, x -> x.name)), ';') AS Organizations, -- organisations, each once
       array_join(transform(n.organizations, x -> concat(x.name, ',', x.begin)), ';') AS V2Organizations, -- mentions of organisations with offsets
       CAST(NULL AS STRING) AS V2Tone,                          -- no counterpart: nothing here measures tone
       d.long AS Dates,                                         -- dates with resolution (1 year, 2 month, 3 day), month, day, year, offset
       CAST(NULL AS STRING) AS GCAM,                            -- no counterpart
       CAST(NULL AS STRING) AS SharingImage,                    -- no counterpart
       CAST(NULL AS STRING) AS RelatedImages,                   -- no counterpart
       CAST(NULL AS STRING) AS SocialImageEmbeds,               -- no counterpart
       CAST(NULL AS STRING) AS SocialVideoEmbeds,               -- no counterpart
       s.quotations AS Quotations,                              -- direct quotations: offset, length, cue, words
       array_join(transform(n.others, x -> concat(x.name, ',', x.begin)), ';') AS AllNames, -- all mentions of names with offsets
       CAST(NULL AS STRING) AS Amounts,                         -- no counterpart
       CAST(NULL AS STRING) AS TranslationInfo,                 -- empty as for what GDELT did not translate: all is German
       CAST(NULL AS STRING) AS Extras                           -- no counterpart
FROM article_view a
LEFT JOIN locations l USING (article_id)
LEFT JOIN names n USING (article_id)
LEFT JOIN dates d USING (article_id)
LEFT JOIN counts c USING (article_id)
LEFT JOIN said s USING (article_id)
WHERE a.is_representative
