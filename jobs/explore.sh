#!/usr/bin/env bash
# jobs/explore.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" explore "$@"
