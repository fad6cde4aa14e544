#!/bin/sh
# Five utterances of LibriVox out of Debian's pocketsphinx-testdata 0.8+5prealpha+1-15 in LibriSpeech's layout, in the folder $1.
# Needs flac 1.4.2; speaker and chapter have no number in the package and are called 1.
set -eu
from=/usr/share/pocketsphinx/test/data/librivox
to=$1/LibriSpeech/test-clean/1/1
mkdir -p "$to"
i=0
while read -r name; do
    id=$(printf '1-1-%04d' $i)
    flac --silent --best --no-padding --no-seektable -o "$to/$id.flac" "$from/$name.wav"
    sed -n "s/^<s> \(.*\) <\/s> ($name).*/\1/p" "$from/transcription" | tr a-z A-Z | sed "s/^/$id /" >> "$to/1-1.trans.txt"
    sed -n "s/^\(.*\) ($name .*/\1/p" "$from/test-lm.match" | tr a-z A-Z | sed "s/^/$id /" >> "$1/hypotheses.txt"
    i=$((i + 1))
done < "$from/fileids"
printf ';ID  |SEX| SUBSET           |MINUTES| NAME\n1    | F | test-clean       | 0.41 | A READER OF LIBRIVOX\n' > "$1/LibriSpeech/SPEAKERS.TXT"
