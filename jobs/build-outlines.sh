#!/usr/bin/env bash
# jobs/build-outlines.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" build-outlines "$@"
