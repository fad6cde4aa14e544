#!/bin/sh
# Turns scikit-learn's CSV of the digits into two IDX files, compressed, and checks them. Needs python3.
# Run it in this folder on a Debian 12 machine.
set -eu
package=python3-sklearn
version=1.2.1+dfsg-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
python3 - "$work/unpacked/usr/lib/python3/dist-packages/sklearn/datasets/data/digits.csv.gz" "$work" <<'EOS'
import gzip, struct, sys
with gzip.open(sys.argv[1], "rt") as source:
    rows = [[int(float(cell)) for cell in line.split(",")] for line in source]
with open(sys.argv[2] + "/digits-images-idx3-ubyte", "wb") as images:
    images.write(struct.pack(">4B3I", 0, 0, 8, 3, len(rows), 8, 8))
    images.write(bytes(pixel for row in rows for pixel in row[:64]))
with open(sys.argv[2] + "/digits-labels-idx1-ubyte", "wb") as labels:
    labels.write(struct.pack(">4BI", 0, 0, 8, 1, len(rows)))
    labels.write(bytes(row[64] for row in rows))
EOS
for name in digits-images-idx3-ubyte digits-labels-idx1-ubyte; do
    gzip -9 -n -c "$work/$name" >"$here/$name.gz"
done
sha256sum -c checksums.sha256
