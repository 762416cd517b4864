-- Places in the articles of the reader.
SELECT article_id, begin, end, kind, coalesce(name_de, name) AS name, name AS geonames_name, country_iso2, lat, lon, geonames_id,
       metonymic, confidence, reason, candidates
FROM places
JOIN report_texts USING (article_id)
ORDER BY article_id, place_no
