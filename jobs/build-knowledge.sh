#!/usr/bin/env bash
# jobs/build-knowledge.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" build-knowledge "$@"
