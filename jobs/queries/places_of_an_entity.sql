-- With which places is a person or organisation named in one sentence?
-- Read: put the name that you want into the first line, as `entities.name` has it. Places are those of
-- the sentences that name it; governments ("Berlin forderte") are left out.
-- Not told: sentences that mean it by a pronoun or description alone.
WITH wanted AS (SELECT 'Ansgar Wittkowski' AS name)
SELECT e.name,
       coalesce(p.name_de, p.name)  AS place,
       coalesce(c.name_de, p.country_iso2) AS country,
       p.kind,
       count(DISTINCT p.article_id, p.sentence_no) AS sentences,
       min(a.published_date)        AS first_day,
       max(a.published_date)        AS last_day
FROM wanted
JOIN entities e USING (name)
JOIN mentions m ON m.article_id = e.article_id AND m.entity_no = e.entity_no
JOIN places p ON p.article_id = m.article_id AND p.sentence_no = m.sentence_no
JOIN articles a ON a.article_id = e.article_id
LEFT JOIN country_codes c ON c.alpha2 = p.country_iso2
WHERE a.is_representative AND NOT p.metonymic AND coalesce(p.name_de, p.name) IS NOT NULL
GROUP BY e.name, coalesce(p.name_de, p.name), coalesce(c.name_de, p.country_iso2), p.kind
ORDER BY sentences DESC, place, country, p.kind;
