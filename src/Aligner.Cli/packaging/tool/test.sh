#!/usr/bin/env bash
# Packs the .NET tool into a folder, installs it from there and nowhere else, natively and as a platform does that has no package
# of its own, and runs the main job with both: test.sh
set -euo pipefail
cd "$(dirname "$0")/../../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pack() { # pack FEED [options of dotnet pack]
  local feed=$1
  shift
  dotnet pack src/Aligner.Cli -o "$work/$feed" -warnaserror "$@"
}

install_and_run() { # install_and_run FEED
  echo "<configuration><packageSources><clear /><add key=\"packed\" value=\"$work/$1\" /></packageSources></configuration>" > "$work/$1.config"
  # With a cache of its own: another package of the same version may have been installed before.
  NUGET_PACKAGES="$work/$1-cache" DOTNET_CLI_HOME="$work/$1-home" \
    dotnet tool install aligner --tool-path "$work/$1-tool" --configfile "$work/$1.config"
  "$work/$1-tool/aligner" align seeds -o "$work/$1-out" --to tmx,csv,jsonl -q
  diff -r corpus "$work/$1-out"
  "$work/$1-tool/aligner" align seeds -o "$work/$1-out.apkg" -q
}

pack native
pack native -r linux-x64
install_and_run native
pack managed -p:ToolPackageRuntimeIdentifiers=any
pack managed -r any -p:PublishAot=false
install_and_run managed
ls -lR "$work/native" "$work/managed" | awk '$NF ~ /nupkg$/ { print $NF, $5 }'
