#!/bin/sh
# Composes scenes, annotations and results and packs them. Needs the book compiled (target/classes) and JDK 17. Run it in this folder.
set -eu
here=$(pwd)
book=$(cd ../.. && pwd)
java -Djava.awt.headless=true -Dbook.home="$book" -cp "$book/target/classes" "$book/src/test/layouts/MakeSamples.java" coco "$here/sample.zip"
[ "${1:-}" = new ] || sha256sum -c checksums.sha256
