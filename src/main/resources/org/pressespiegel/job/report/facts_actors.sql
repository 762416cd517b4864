-- The actors that each article of the page names, by which names and in which role.
SELECT s.a,
       substring(e.actor_id, 1, 16)      AS actor,
       p.type,
       p.name,
       e.type                            AS kind,
       e.name                            AS named,
       e.role,
       sum(e.mention_count)              AS mentions
FROM entities e
JOIN report_sample s USING (article_id)
JOIN actors p ON p.actor_id = e.actor_id
GROUP BY s.a, e.actor_id, p.type, p.name, e.type, e.name, e.role
ORDER BY s.a, mentions DESC, e.actor_id, e.type, e.name, e.role
