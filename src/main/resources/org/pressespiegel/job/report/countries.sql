-- Countries: how often places in them are named, and how many articles are about them.
WITH named AS (
  SELECT country_iso2 AS country, count(*) AS mentions, count(DISTINCT article_id) AS articles
  FROM places
  WHERE country_iso2 IS NOT NULL
  GROUP BY country_iso2
), focused AS (
  SELECT focus_country AS country, count(*) AS focus
  FROM report_articles
  WHERE focus_country IS NOT NULL
  GROUP BY focus_country
)
SELECT country, coalesce(focus, 0) AS focus, coalesce(articles, 0) AS articles, coalesce(mentions, 0) AS mentions
FROM named
FULL JOIN focused USING (country)
ORDER BY focus DESC, mentions DESC, country
LIMIT 300
