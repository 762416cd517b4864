#!/usr/bin/env bash
# jobs/compact.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" compact "$@"
