#!/usr/bin/env bash
# jobs/query.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" query "$@"
