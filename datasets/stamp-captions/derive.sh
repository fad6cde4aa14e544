#!/bin/sh
# Takes the English and the simplified Chinese caption of each stamp of ../stamps from Tux Paint's package, in the order of the
# sheet; mended.tsv, written by hand, stays as it is. Run it in this folder on a Debian 12 machine.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download tuxpaint-stamps-default=2022.06.04-1 && dpkg-deb -x *.deb unpacked)
printf 'file\tenglish\tchinese\n' >captions.tsv
tail -n +2 ../stamps/stamps.csv | cut -d, -f1 | while read -r file; do
    text=$work/unpacked/usr/share/tuxpaint/stamps/${file%.*}.txt
    printf '%s\t%s\t%s\n' "$file" "$(head -n 1 "$text")" "$(sed -n 's/^zh_CN\.utf8=//p' "$text" | head -n 1)"
done >>captions.tsv
sha256sum -c checksums.sha256
