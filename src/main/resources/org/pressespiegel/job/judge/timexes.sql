-- Is this a date or time, and is its value right?
SELECT article_id, timex_no AS no, begin, end,
       concat(type, ' ', value, coalesce(concat(' (', mod, ')'), '')) AS read
FROM timexes
