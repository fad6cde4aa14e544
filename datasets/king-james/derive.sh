#!/bin/sh
# Writes the verses of six books of the King James Bible, a line each: book, chapter, verse, text, with tabs between.
# Needs Python 3. Run it in this folder on a Debian 12 machine.
set -eu
version=4.38
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download "bible-kjv=$version" "bible-kjv-text=$version" \
    && for package in *.deb; do dpkg-deb -x "$package" unpacked; done)
book() {
    "$work/unpacked/usr/bin/bible" -p "$work/unpacked/usr/lib/" -f "$1" | python3 -c '
import re, sys
for line in sys.stdin:
    chapter, verse, text = re.fullmatch(r"\d?[A-Za-z]+(\d+):(\d+) (.*)", line.rstrip()).groups()
    print(sys.argv[1], chapter, verse, re.sub(r"\s+", " ", text), sep="\t")' "$2"
}
{
    book Genesis1:1-50:26 Genesis
    book Exodus1:1-40:38 Exodus
    book 1Samuel1:1-31:13 "1 Samuel"
    book 2Samuel1:1-24:25 "2 Samuel"
} | gzip -9 -n >train.tsv.gz
book Judges1:1-21:25 Judges | gzip -9 -n >validation.tsv.gz
book 1Kings1:1-22:53 "1 Kings" | gzip -9 -n >test.tsv.gz
sha256sum -c checksums.sha256
