-- Is this a whole name, and of this kind?
SELECT article_id, mention_no AS no, begin, end, type AS read
FROM mentions
