-- One row per quotation, with the article and the entity that speaks. What a reprint repeats is there
-- again: keep `is_representative` to count each text once. Rows of type `reported` tell that somebody demands, criticises or
-- announces something and give no words: leave them out (`type <> 'reported'`) to count quotations. Words in quotation
-- marks within a longer quotation of the same speaker have a row too: leave those out (`NOT is_part`) to count statements.
SELECT q.article_id,
       q.quote_no,
       q.text,
       q.type,
       q.speaker,
       e.type AS speaker_type,                         -- PER, ORG, LOC or MISC, if the speaker has a name
       q.speaker_actor_id,
       CASE
         WHEN q.speaker_entity_no IS NOT NULL THEN 'name'
         WHEN lower(q.speaker) IN ('er', 'sie', 'es', 'ich', 'du', 'wir', 'ihr', 'man', 'wer', 'der', 'die', 'das', 'dieser',
           'diese', 'dieses', 'jener', 'jene', 'jemand', 'niemand', 'keiner', 'einer', 'eine', 'alle', 'andere', 'viele',
           'manche', 'einige', 'beide', 'mehrere', 'wenige', 'viele andere') THEN 'pronoun'
         WHEN q.speaker IS NOT NULL THEN 'description'
       END AS speaker_kind,                            -- name, description (ein Sprecher) or pronoun: what the article has for the speaker; null where it tells none
       q.speaker_role,
       e.aliases AS speaker_aliases,                   -- other names that the article gives the speaker
       e.country_iso2 AS speaker_country,              -- ISO 3166-1 code, if the speaker is a state
       coalesce(max(q.end) OVER (PARTITION BY q.article_id, q.speaker, q.type = 'reported' ORDER BY q.begin, q.end DESC, q.quote_no
         ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) >= q.end, false) AS is_part, -- whether another quotation of the same speaker holds this one: leave it out (NOT is_part) to count statements
       q.cue,
       q.stance,
       q.addressee,
       q.medium,
       q.content,
       length(q.text) AS letters,                      -- length of the quotation in code points
       q.sentence_no,
       q.begin,
       q.end,
       a.published_date,
       a.published_at,
       a.source,                                       -- site or folder of the article
       a.url,
       a.source_uri,
       a.headline,
       a.agencies,
       a.is_representative,
       q.month
FROM quotes q
JOIN article_view a USING (article_id)
LEFT JOIN entities e ON e.article_id = q.article_id AND e.entity_no = q.speaker_entity_no
