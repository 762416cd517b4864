-- With which words do papers introduce what others say, and what do these words do?
-- Read: one row per cue; `stance` tells neutral words (sagte) from those that judge (behauptete) or act
-- (forderte, drohte).
-- Not told: quotations that go on without a cue.
SELECT cue,
       stance,
       count(*)                    AS quotes,
       count(DISTINCT speaker)     AS speakers,
       count_if(type = 'direct')   AS direct,
       count_if(type = 'indirect') AS indirect
FROM quote_view
WHERE cue IS NOT NULL AND is_representative AND type <> 'reported'
GROUP BY cue, stance
ORDER BY quotes DESC, cue, stance;
