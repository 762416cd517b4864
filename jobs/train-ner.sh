#!/usr/bin/env bash
# Trains the name tagger that the product ships; jobs/train-ner.sh --help tells all.
# Builds the training code (profile `train`, which downloads PyTorch) into target/train.
# Heap: PRESSESPIEGEL_HEAP (default 6g).
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$here/target/train"
mkdir -p "$build"
(cd "$here" && mvn -B -q -Ptrain -Dspotless.check.skip compile dependency:build-classpath \
  -Dmdep.includeScope=compile -Dmdep.outputFile="$build/classpath.txt") >"$build/build.log" 2>&1 ||
  { echo "train-ner: the build failed; all of its output is in $build/build.log" >&2; exit 1; }

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "-Xmx${PRESSESPIEGEL_HEAP:-6g}" \
  -Dai.djl.offline=true "-Dlog4j2.configurationFile=$here/conf/log4j2.properties" \
  -cp "$build/classes:$(<"$build/classpath.txt")" \
  org.pressespiegel.train.TrainNames --conf "$here/conf/train-ner.conf" "$@"
