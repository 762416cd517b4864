-- One row per article, as in `articles`, and the newspaper that it comes from.
SELECT a.*,
       -- The name of a folder stands in a URI with its special characters as %XX.
       coalesce(
         a.source_site,
         if(f.folder RLIKE '%(?![0-9A-Fa-f]{2})', f.folder, url_decode(replace(f.folder, '+', '%2B')))
       ) AS source                                     -- site of its address; where there is none, folder of its file
FROM articles a
CROSS JOIN LATERAL (
  SELECT coalesce(nullif(try_element_at(split(a.source_uri, '/'), -2), ''), '(no folder)') AS folder
) f
