#!/usr/bin/env bash
# jobs/benchmark.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" benchmark "$@"
