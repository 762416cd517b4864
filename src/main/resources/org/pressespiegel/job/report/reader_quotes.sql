-- Quotations in the articles of the reader.
SELECT article_id, begin, end, type, speaker, speaker_role, speaker_begin, speaker_end, cue, cue_begin, cue_end,
       stance, addressee, medium
FROM quotes
JOIN report_texts USING (article_id)
ORDER BY article_id, quote_no
