#!/bin/sh
# Takes the four files out of the Debian package, unchanged, and checks them. Run it in this folder on a Debian 12 machine.
set -eu
package=dataset-fashion-mnist
version=0.0~git20200523.55506a9-1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
cp "$work"/unpacked/usr/share/datasets/fashion-mnist/*-ubyte.gz "$here"
sha256sum -c checksums.sha256
