#!/usr/bin/env bash
# jobs/export.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" export "$@"
