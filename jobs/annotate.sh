#!/usr/bin/env bash
# jobs/annotate.sh --help tells all.
exec "$(dirname "${BASH_SOURCE[0]}")/pressespiegel" annotate "$@"
