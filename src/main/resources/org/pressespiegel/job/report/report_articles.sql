-- The articles, each with its source: the site where there is one, else the folder of the file, whose
-- name stands in a URI with its special characters as %XX.
WITH placed AS (
  SELECT *, coalesce(nullif(try_element_at(split(source_uri, '/'), -2), ''), '(no folder)') AS folder
  FROM articles
)
SELECT *,
       coalesce(
         source_site,
         if(folder RLIKE '%(?![0-9A-Fa-f]{2})', folder, url_decode(replace(folder, '+', '%2B')))) AS source
FROM placed
