-- Is this the place that is meant?
SELECT article_id, place_no AS no, begin, end,
       concat_ws(', ', kind, coalesce(name_de, name), country_iso2,
                 CASE WHEN lat IS NOT NULL THEN concat(round(lat, 2), ' ', round(lon, 2)) END,
                 CASE WHEN metonymic THEN 'stands for a government, a state or a team' END) AS read
FROM places
