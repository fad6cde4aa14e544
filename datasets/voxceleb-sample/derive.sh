#!/bin/sh
# Lays out recordings and synthetic digits and packs them. Needs the book compiled (target/classes) and JDK 17, flite 2.2 and sox. Run it in this folder.
set -eu
here=$(pwd)
book=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$book/src/test/layouts/voxceleb.sh" "$work" "$book/datasets/spoken-digits"
java -Djava.awt.headless=true -Dbook.home="$book" -cp "$book/target/classes" "$book/src/test/layouts/MakeSamples.java" folder "$here/sample.zip" "$work"
[ "${1:-}" = new ] || sha256sum -c checksums.sha256
