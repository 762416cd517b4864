#!/usr/bin/env bash
# jobs/build-gazetteer.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" build-gazetteer "$@"
