#!/usr/bin/env bash
# jobs/prepare-accurate.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" prepare-accurate "$@"
