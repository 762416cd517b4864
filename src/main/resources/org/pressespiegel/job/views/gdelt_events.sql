-- Events under the column names of GDELT 2.0 Events, one row per event however many articles report it
-- (that of its cluster's representative). Asserted and reported events alone, since GDELT knows no
-- plans, conditions and denials. Codes come from `cameo` and `country_codes`.
WITH opening AS (
  -- Up to the end of the first running paragraph.
  SELECT article_id, min(part.end) AS until
  FROM articles LATERAL VIEW explode(paragraphs) x AS part
  WHERE part.kind = 'paragraph'
  GROUP BY article_id
), tallies AS (
  SELECT event_cluster, sum(mention_count) AS mentions
  FROM events
  WHERE modality IN ('asserted', 'reported')
  GROUP BY event_cluster
), firsts AS (
  SELECT event_cluster,
         min_by(coalesce(url, source_uri), struct(published_at IS NULL, published_at, source_uri, article_id)) AS address
  FROM event_view
  GROUP BY event_cluster
), told AS (
  SELECT v.*,
         coalesce(v.date_start, v.published_date) AS day,
         v.begin < o.until AS is_root
  FROM event_view v
  LEFT JOIN opening o USING (article_id)
  WHERE v.is_cluster_representative AND v.modality IN ('asserted', 'reported')
)
SELECT CAST(conv(substring(e.event_cluster, 1, 15), 16, 10) AS BIGINT) AS GlobalEventID, -- first sixty bits of event_cluster
       CAST(date_format(e.day, 'yyyyMMdd') AS INT) AS Day,      -- YYYYMMDD: date_start, else the day of publication; the first of a month or year where only that is known
       CAST(date_format(e.day, 'yyyyMM') AS INT) AS MonthYear,  -- YYYYMM of Day
       year(e.day) AS Year,                                     -- YYYY of Day
       round(year(e.day) + (month(e.day) * 30 + day(e.day)) / 365, 4) AS FractionDate, -- Day as GDELT reckons it: YYYY + (MM * 30 + DD) / 365
       one.alpha3 AS Actor1Code,                        -- as Actor1CountryCode; GDELT appends role codes, which have no counterpart
       upper(e.actor) AS Actor1Name,                      -- actor, in capitals as in GDELT, in German
       one.alpha3 AS Actor1CountryCode,                 -- ISO 3166-1 alpha-3 of the state that it is or belongs to
       CAST(NULL AS STRING) AS Actor1KnownGroupCode,            -- no counterpart
       CAST(NULL AS STRING) AS Actor1EthnicCode,                -- no counterpart
       CAST(NULL AS STRING) AS Actor1Religion1Code,             -- no counterpart
       CAST(NULL AS STRING) AS Actor1Religion2Code,             -- no counterpart
       CAST(NULL AS STRING) AS Actor1Type1Code,                 -- no counterpart
       CAST(NULL AS STRING) AS Actor1Type2Code,                 -- no counterpart
       CAST(NULL AS STRING) AS Actor1Type3Code,                 -- no counterpart
       two.alpha3 AS Actor2Code,                        -- as Actor2CountryCode; GDELT appends role codes, which have no counterpart
       upper(e.target) AS Actor2Name,                      -- target, in capitals as in GDELT, in German
       two.alpha3 AS Actor2CountryCode,                 -- ISO 3166-1 alpha-3 of the state that it is or belongs to
       CAST(NULL AS STRING) AS Actor2KnownGroupCode,            -- no counterpart
       CAST(NULL AS STRING) AS Actor2EthnicCode,                -- no counterpart
       CAST(NULL AS STRING) AS Actor2Religion1Code,             -- no counterpart
       CAST(NULL AS STRING) AS Actor2Religion2Code,             -- no counterpart
       CAST(NULL AS STRING) AS Actor2Type1Code,                 -- no counterpart
       CAST(NULL AS STRING) AS Actor2Type2Code,                 -- no counterpart
       CAST(NULL AS STRING) AS Actor2Type3Code,                 -- no counterpart
       CAST(coalesce(e.is_root, false) AS INT) AS IsRootEvent,  -- 1 where headline, teaser or first paragraph tell it
       c.code AS EventCode,                                     -- CAMEO code of type and mode; NULL for types that are not of PLOVER (DISASTER, ACCIDENT …)
       substring(c.code, 1, 3) AS EventBaseCode,                -- its first three digits
       substring(c.code, 1, 2) AS EventRootCode,                -- its first two digits
       CASE WHEN c.code < '06' THEN 1 WHEN c.code < '09' THEN 2 WHEN c.code < '14' THEN 3 WHEN c.code IS NOT NULL THEN 4 END AS QuadClass, -- 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict
       c.goldstein AS GoldsteinScale,                           -- that of the code
       CAST(t.mentions AS INT) AS NumMentions,                  -- mentions in all articles that report it
       CAST(e.cluster_sources AS INT) AS NumSources,            -- sources that report it
       CAST(e.cluster_articles AS INT) AS NumArticles,          -- articles that report it
       CAST(NULL AS DOUBLE) AS AvgTone,                         -- no counterpart: nothing here measures tone
       CAST(NULL AS INT) AS Actor1Geo_Type, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor1Geo_Fullname, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor1Geo_CountryCode, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor1Geo_ADM1Code, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor1Geo_ADM2Code, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS DOUBLE) AS Actor1Geo_Lat, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS DOUBLE) AS Actor1Geo_Long, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor1Geo_FeatureID, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS INT) AS Actor2Geo_Type, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor2Geo_Fullname, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor2Geo_CountryCode, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor2Geo_ADM1Code, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor2Geo_ADM2Code, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS DOUBLE) AS Actor2Geo_Lat, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS DOUBLE) AS Actor2Geo_Long, -- no counterpart: events say where they happened, not where the parties are
       CAST(NULL AS STRING) AS Actor2Geo_FeatureID, -- no counterpart: events say where they happened, not where the parties are
       CASE WHEN e.lat IS NULL OR e.place_kind = 'country' THEN if(e.country_iso2 IS NULL, NULL, 1)
            WHEN e.place_kind = 'admin' THEN if(e.country_iso2 = 'US', 2, 5)
            ELSE if(e.country_iso2 = 'US', 3, 4) END AS ActionGeo_Type, -- 1 country, 2 state of the USA, 3 place in the USA, 4 place elsewhere, 5 province elsewhere
       coalesce(e.place_name, e.place) AS ActionGeo_Fullname,   -- German name of the place, else the words of the article
       g.fips AS ActionGeo_CountryCode,                         -- FIPS 10-4
       if(e.country_iso2 IN ('BE', 'CH', 'ME'), NULL, concat(g.fips, e.admin1)) AS ActionGeo_ADM1Code, -- FIPS 10-4, as GeoNames has it; NULL in Belgium, Montenegro and Switzerland, where GeoNames has ISO codes
       CAST(NULL AS STRING) AS ActionGeo_ADM2Code,              -- no counterpart
       e.lat AS ActionGeo_Lat,                                  -- degrees north
       e.lon AS ActionGeo_Long,                                 -- degrees east
       CAST(NULL AS STRING) AS ActionGeo_FeatureID,             -- no counterpart: GDELT has ids of GNS and GNIS; event_view.geonames_id has GeoNames'
       CAST(date_format(e.first_published_at, 'yyyyMMddHHmmss') AS BIGINT) AS DATEADDED, -- YYYYMMDDHHMMSS in UTC: publication of the first article that reports it
       f.address AS SOURCEURL                                   -- address of that article, else where it was read
FROM told e
JOIN tallies t USING (event_cluster)
JOIN firsts f USING (event_cluster)
LEFT JOIN cameo c ON c.type = e.type AND c.mode = coalesce(e.mode, '')
LEFT JOIN country_codes one ON one.alpha2 = e.actor_country
LEFT JOIN country_codes two ON two.alpha2 = e.target_country
LEFT JOIN country_codes g ON g.alpha2 = e.country_iso2
