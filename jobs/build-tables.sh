#!/usr/bin/env bash
# jobs/build-tables.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" build-tables "$@"
