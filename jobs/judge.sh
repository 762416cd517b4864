#!/usr/bin/env bash
# jobs/judge.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" judge "$@"
