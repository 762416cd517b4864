-- The last run that wrote these tables, and how many there were.
SELECT count(*) OVER () AS runs, run_id, started_at, finished_at, command, inputs, rows_in, steps, versions,
       configuration_sha256
FROM runs
ORDER BY started_at DESC, run_id DESC
LIMIT 1
