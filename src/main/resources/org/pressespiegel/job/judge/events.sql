-- Is this told of this event: what, who to whom, where, when, how real?
SELECT article_id, event_no AS no, begin, end,
       concat(type, coalesce(concat(' ', mode), ''), ': ', coalesce(actor, '?'), ' → ', coalesce(target, '?'),
              coalesce(concat(', ', place), ''), coalesce(concat(', ', CAST(date_start AS STRING)), ''), ', ', modality) AS read
FROM events
