#!/bin/sh
# Lets espeak-ng speak the digits anew and compares every byte with the checksums. Run it in this folder on a Debian 12 machine with
# the packages espeak-ng 1.51+dfsg-10+deb12u2, python3-numpy and python3-scipy 1.10.1-2.
set -eu
sums=$(mktemp)
trap 'rm -f "$sums"' EXIT
cp checksums.sha256 "$sums"
/usr/bin/python3 derive.py
cmp "$sums" checksums.sha256
