-- One row per place and day of publication: how often and how widely it was named. Reprints are left
-- out, and so are names that stand for several places, and articles without a date.
SELECT a.published_date AS day,                        -- day of publication in Europe/Berlin; the first of the month where only that is known
       p.country_iso2,
       p.kind,
       p.name_de,
       p.name,
       p.geonames_id,
       p.lat,
       p.lon,
       count(*) AS mentions,                           -- mentions on that day
       count_if(p.metonymic) AS metonymic_mentions,    -- how many of them stand for a government, a state as actor or a team
       count(DISTINCT p.article_id) AS articles,       -- articles that name it
       count(DISTINCT a.source) AS sources             -- sources that name it
FROM places p
JOIN article_view a USING (article_id)
WHERE a.is_representative AND a.published_date IS NOT NULL AND p.lat IS NOT NULL
GROUP BY a.published_date, p.country_iso2, p.kind, p.name_de, p.name, p.geonames_id, p.lat, p.lon
