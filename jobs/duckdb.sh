#!/usr/bin/env bash
# jobs/duckdb.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" duckdb "$@"
