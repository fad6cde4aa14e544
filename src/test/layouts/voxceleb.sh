#!/bin/sh
# Spoken digits of three people (datasets/spoken-digits, in $2) and of four synthetic voices of flite 2.2 in VoxCeleb's layout, in
# the folder $1: two "videos" of three digits for each voice, and a list of pairs. 8 kHz, where VoxCeleb has 16. Needs sox.
set -eu
n=10000
for voice in english-allison italian-carlo italian-menardi awb kal16 rms slt; do
    n=$((n + 1))
    for video in 0 1; do
        folder=$1/wav/id$n/video_0000$video
        mkdir -p "$folder"
        for k in 1 2 3; do
            digit=$((video * 3 + k))
            file=$folder/$(printf '%05d.wav' $k)
            case $voice in
                *-*) cp "$2/$voice-$digit.wav" "$file" ;;
                *) flite -voice $voice -t "$(echo zero one two three four five six | cut -d' ' -f$((digit + 1)))" -o "$1/one.wav"
                   sox -D "$1/one.wav" -b 16 -r 8000 "$file"; rm "$1/one.wav" ;;
            esac
        done
    done
done
# Every voice with itself across its videos, and each with the next three voices.
for a in 10001 10002 10003 10004 10005 10006 10007; do
    for i in 1 2 3; do for j in 1 2 3; do
        echo "1 id$a/video_00000/0000$i.wav id$a/video_00001/0000$j.wav"
    done; done
    for step in 1 2 3; do
        b=$((10001 + (a - 10001 + step) % 7))
        for i in 1 2 3; do
            echo "0 id$a/video_00000/0000$i.wav id$b/video_00001/0000$(((i + step) % 3 + 1)).wav"
        done
    done
done > "$1/veri_test.txt"
