#!/bin/sh
# Lays out the sentences and packs them. Needs the book compiled (target/classes) and JDK 17, pocketsphinx-testdata and flac 1.4.2. Run it in this folder.
set -eu
here=$(pwd)
book=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$book/src/test/layouts/librispeech.sh" "$work"
java -Djava.awt.headless=true -Dbook.home="$book" -cp "$book/target/classes" "$book/src/test/layouts/MakeSamples.java" folder "$here/sample.zip" "$work"
[ "${1:-}" = new ] || sha256sum -c checksums.sha256
