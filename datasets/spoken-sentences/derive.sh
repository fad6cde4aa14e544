#!/bin/sh
# Takes ten utterances out of Debian's package pocketsphinx-testdata, halves their sampling rate (cards also at 0.8 of the amplitude, so
# that no sample is clipped) and checks them. Run it in this
# folder on a Debian 12 machine with sox 14.4.2.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download pocketsphinx-testdata=0.8+5prealpha+1-15 && dpkg-deb -x pocketsphinx-testdata*.deb unpacked)
data=$work/unpacked/usr/share/pocketsphinx/test/data
for number in 0870 0880 0890 0920 0930; do
    sox -D "$data/librivox/sense_and_sensibility_01_austen_64kb-$number.wav" -r 8000 -b 16 "$here/novel-$number.wav"
done
for number in 001 002 003 004 005; do
    sox -D -v 0.8 "$data/cards/$number.wav" -r 8000 -b 16 "$here/cards-$number.wav"
done
{
    echo file,words
    sed -n 's/^<s> *\(.*[^ ]\) *<\/s> (sense_and_sensibility_01_austen_64kb-\(.*\))$/novel-\2,\1/p' "$data/librivox/transcription"
    sed -n 's/^<s> *\(.*[^ ]\) *<\/s> (\(.*\))$/cards-\2,\1/p' "$data/cards/cards.transcription"
} > "$here/transcripts.csv"
chmod 644 "$here"/*.wav "$here/transcripts.csv"
sha256sum -c checksums.sha256
