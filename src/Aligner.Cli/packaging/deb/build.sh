#!/usr/bin/env bash
# Makes a Debian package of a native binary and the library beside it: build.sh BINARY FOLDER prints the package's path.
# The same binary and SOURCE_DATE_EPOCH (the commit's time unless set) give the same bytes.
set -euo pipefail
binary=$(realpath "$1")
out=$(realpath "$2")
cd "$(dirname "$0")/../../../.."
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
umask 022

version=$("$binary" --version | cut -d+ -f1)
architecture=$(dpkg --print-architecture)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

# SQLite, which decks are written with, is looked for beside the program.
install -D -m 755 "$binary" "$root/usr/lib/aligner/aligner"
install -m 644 "$(dirname "$binary")/libe_sqlite3.so" "$root/usr/lib/aligner/"
mkdir -p "$root/usr/bin"
ln -s ../lib/aligner/aligner "$root/usr/bin/aligner"
for shell in bash:bash-completion/completions/aligner zsh:zsh/vendor-completions/_aligner fish:fish/vendor_completions.d/aligner.fish; do
  mkdir -p "$(dirname "$root/usr/share/${shell#*:}")"
  "$binary" completions "${shell%%:*}" > "$root/usr/share/${shell#*:}"
done
mkdir -p "$root/usr/share/man/man1" "$root/DEBIAN"
"$binary" man | gzip -9n > "$root/usr/share/man/man1/aligner.1.gz"
install -D -m 644 LICENSE "$root/usr/share/doc/aligner/copyright"
install -m 644 NOTICE "$root/usr/share/doc/aligner/NOTICE"
install -D -m 755 src/Aligner.Cli/packaging/slurm/align-array.sh "$root/usr/share/doc/aligner/examples/align-array.sh"
gzip -9nc CHANGELOG.md > "$root/usr/share/doc/aligner/changelog.gz"

cat > "$root/DEBIAN/control" <<CONTROL
Package: aligner
Version: $version
Architecture: $architecture
Maintainer: The Aligner authors <aligner@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: libc6
Section: text
Priority: optional
Description: makes bilingual corpora of English/Chinese transcripts
 Reads timestamped transcripts and subtitles, aligns their two languages
 sentence by sentence and writes TMX, CSV, JSON lines, Parquet and more.
CONTROL
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
package="$out/aligner_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$root" "$package" >/dev/null
echo "$package"
