#!/bin/sh
# Cuts the handbook's Chinese paragraphs into sentences and these, by the program jieba, into words; compares with the checksum.
# Needs Python 3 and Debian's package manager. Run it in this folder on a Debian 12 machine, beside the folder handbook.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download python3-jieba=0.42.1-3 && dpkg-deb -x python3-jieba_*.deb unpacked)
PYTHONPATH="$work/unpacked/usr/lib/python3/dist-packages" python3 - "$here" <<'EOP'
import gzip, os, re, sys
import jieba
here = sys.argv[1]
jieba.initialize()
seen, rows = set(), []
for line in gzip.open(os.path.join(here, "../handbook/paragraphs.tsv.gz"), "rt", encoding="utf-8"):
    chapter, _, _, chinese = line.rstrip("\n").split("\t")
    for sentence in re.findall(r"[^。！？；]+[。！？；]?", chinese):
        sentence = sentence.strip()
        if re.fullmatch(r"[一-鿿，。、：；！？（）“”《》]{8,60}", sentence) and sentence not in seen:
            seen.add(sentence)
            rows.append(chapter + "\t" + " ".join(jieba.cut(sentence)) + "\n")
with gzip.GzipFile(os.path.join(here, "sentences.tsv.gz"), "wb", 9, mtime=0) as file:
    file.write("".join(rows).encode("utf-8"))
print(len(rows), "sentences")
EOP
sha256sum -c checksums.sha256
