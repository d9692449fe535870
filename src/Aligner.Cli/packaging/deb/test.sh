#!/usr/bin/env bash
# Installs the Debian package of a native binary with dpkg into a root of its own, runs it there on the seeds, reads its manual page and removes it: test.sh BINARY
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/../../../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
touch "$root/var/lib/dpkg/status"
fail() { echo "failed: $*" >&2; exit 1; }

package=$(src/Aligner.Cli/packaging/deb/build.sh "$binary" "$folder")
[ "$(dpkg-deb -f "$package" Depends)" = libc6 ] || fail "the package depends on more than libc6"
# libc6 is that of the machine, which this root does not know of.
dpkg --root="$root" --force-depends --install "$package" >/dev/null 2>&1 || fail "dpkg does not install $package"
dpkg --root="$root" --status aligner | grep -q "^Status: install ok installed" || fail "dpkg does not take it for installed"

aligner=$root/usr/bin/aligner
"$aligner" --version
"$aligner" align seeds -o "$folder/corpus" --to tmx,csv,jsonl -q
diff -r corpus "$folder/corpus"
"$aligner" align seeds -o "$folder/deck.apkg" -q
zcat "$root/usr/share/man/man1/aligner.1.gz" | mandoc -Tlint -W error
for file in bash-completion/completions/aligner zsh/vendor-completions/_aligner fish/vendor_completions.d/aligner.fish; do
  [ -s "$root/usr/share/$file" ] || fail "no $file"
done

dpkg --root="$root" --purge aligner >/dev/null 2>&1
left=$(find "$root" -name '*aligner*' -not -path '*/var/log/*')
[ -z "$left" ] || fail "removal leaves $left"
echo "installed, run and removed: $(basename "$package")"
