SELECT a.*,
       -- A % without two digits behind it: the folder is called so.
       coalesce(
         a.source_site,
         if(regexp_matches(f.folder, '%([^0-9A-Fa-f]|$|[0-9A-Fa-f]([^0-9A-Fa-f]|$))'), f.folder, url_decode(replace(f.folder, '+', '%2B')))
       ) AS source
FROM articles a
CROSS JOIN LATERAL (
  SELECT coalesce(nullif(string_split(a.source_uri, '/')[-2], ''), '(no folder)') AS folder
) f
