#!/usr/bin/env bash
# jobs/report.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" report "$@"
