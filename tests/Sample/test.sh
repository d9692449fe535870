#!/usr/bin/env bash
# Packs the library and builds the sample from the package, as another program would have it.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work" "$HOME/.nuget/packages/aligner.library/$version"' EXIT
# A version of its own, since packages of one version are taken from the cache.
version=0.1.0-sample.$$
dotnet pack src/Aligner -c Release -p:Version="$version" -o "$work/feed" -v quiet
cp -r tests/Sample Directory.Build.props "$work"
dotnet run --project "$work/Sample" -p:Version="$version" -p:RestoreAdditionalProjectSources="$work/feed" \
  -- seeds/tea-horse-road-lesson-03.txt "$work/memory.tmx" | tee "$work/told"
grep -q "^$(wc -l < corpus/tea-horse-road-lesson-03.jsonl) segments$" "$work/told"
grep -q '<tmx version="1.4">' "$work/memory.tmx"
echo "the sample runs with the package"
