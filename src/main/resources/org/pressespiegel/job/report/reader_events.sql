-- Events in the articles of the reader.
SELECT article_id, begin, end, type, mode, actor, actor_country, target, target_country, place, country_iso2, place_precision, lat, lon,
       date_start, date_end, fatalities, injuries, modality, reported_by, mention_count, confidence, rule
FROM events
JOIN report_texts USING (article_id)
ORDER BY article_id, event_no
