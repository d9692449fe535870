#!/usr/bin/env bash
# Fuzzes every reader, the aligner and whole commands with AFL, the time shared out among the targets. Needs afl++ (a Debian package).
# usage: fuzz.sh [SECONDS=3600] [FOLDER=fuzzing-results] [TARGET...]
# A second run with the same folder goes on where the first ended. Exits 1 where anything was found.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
seconds=${1:-3600}
mkdir -p "${2:-fuzzing-results}"
results=$(cd "${2:-fuzzing-results}" && pwd)
shift $(($# < 2 ? $# : 2))

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_gcConcurrent=0 DOTNET_GCHeapHardLimit=0x40000000
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_AUTORESUME=1

if [ ! -e "$results/instrumented/ready" ]; then
  rm -rf "$results/program" "$results/instrumented"
  mkdir -p "$results/program" "$results/instrumented"
  dotnet build "$here" -c Release >"$results/build.log"
  cp -r "$here/bin/Release/net10.0/." "$results/program"
  cp -r "$results/program/." "$results/instrumented"
  (
    cd "$here"
    dotnet tool restore >>"$results/build.log"
    for library in Aligner.Library aligner CsvHelper; do dotnet sharpfuzz "$results/instrumented/$library.dll"; done
  )
  touch "$results/instrumented/ready"
fi
fuzzing() { dotnet "$results/program/Aligner.Fuzzing.dll" "$@"; }

targets=("$@")
[ $# -gt 0 ] || mapfile -t targets < <(fuzzing list)
share=$((seconds / ${#targets[@]}))
[ "$share" -gt 0 ] || share=1

stat() { sed -n "s/^$2 *: //p" "$results/$1/default/fuzzer_stats"; }
printf '%-22s %12s %9s %7s %7s %6s %6s\n' target executions per-second edges corpus crashes hangs
for target in "${targets[@]}"; do
  seeds=$results/seeds/$target
  fuzzing seeds "$target" "$seeds"
  [ ! -d "$here/Finds/$target" ] || cp "$here/Finds/$target/"* "$seeds"
  timeout --preserve-status $((share + 120)) \
    afl-fuzz -i "$seeds" -o "$results/$target" -x "$here/tokens.dict" -G 8192 -t 5000 -m none -V "$share" \
    dotnet "$results/instrumented/Aligner.Fuzzing.dll" fuzz "$target" >"$results/$target.log" 2>&1 || echo "$target: afl-fuzz ended with $?; see $results/$target.log"
  printf '%-22s %12s %9s %7s %7s %6s %6s\n' "$target" "$(stat "$target" execs_done)" "$(stat "$target" execs_per_sec)" \
    "$(stat "$target" edges_found)" "$(stat "$target" corpus_count)" "$(stat "$target" saved_crashes)" "$(stat "$target" saved_hangs)"
done

found=$(find "$results" \( -path '*/crashes/id*' -o -path '*/hangs/id*' \) | sort)
[ -z "$found" ] || { printf 'found:\n%s\n' "$found"; exit 1; }
