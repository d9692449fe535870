#!/usr/bin/env bash
# All tests, and the share of the library's lines that they run, those of both test projects taken together.
# Ends with an error where a test fails or the share is under 92 %. Arguments go to dotnet test.
set -uo pipefail
cd "$(dirname "$0")/.."
least=92
export ALIGNER_COUNTS_LINES=1

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
dotnet test "$@" --coverage --coverage-output-format cobertura --coverage-settings "$PWD/tests/coverage.settings.xml" --results-directory "$results"
ended=$?
[ -z "${TEST_RESULTS:-}" ] || cp "$results"/* "$TEST_RESULTS"

# A line counts once, whatever number of methods and reports it is in, and is covered where any of them ran it.
find "$results" -name '*.cobertura.xml' -exec cat {} + | awk -v least="$least" '
  match($0, /<class [^>]*filename="[^"]*"/) { file = substr($0, RSTART, RLENGTH); sub(/.*filename="/, "", file) }
  match($0, /<line number="[0-9]+" hits="[0-9]+"/) {
    split(substr($0, RSTART, RLENGTH), part, "\""); line = file ":" part[2]
    if (!(line in hits)) lines++
    if (part[4] > 0 && !hits[line]) covered++
    hits[line] += part[4]
  }
  END {
    if (!lines) { print "Line coverage of Aligner: not measured"; exit 1 }
    share = 100 * covered / lines
    printf "Line coverage of Aligner: %.1f %% (%d of %d lines)\n", share, covered, lines
    if (share < least) { printf "under %d %%\n", least; exit 1 }
  }' || ended=1
exit "$ended"
