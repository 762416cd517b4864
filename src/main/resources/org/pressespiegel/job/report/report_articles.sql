-- The articles, each with its source: the site where there is one, else the folder of the file.
SELECT *,
       coalesce(source_site, nullif(try_element_at(split(source_uri, '/'), -2), ''), '(no folder)') AS source
FROM articles
