#!/bin/sh
# Writes the aligned sentences of the handbook, English and French, and checks the names marked by hand against its text.
# Needs Python 3. Run it in this folder on a Debian 12 machine.
set -eu
package=debian-handbook
version=11.20220922
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
python3 - "$work/unpacked/usr/share/doc/debian-handbook/html" "$here" <<'EOP'
import html, os, re, sys
source, here = sys.argv[1:]


def paragraphs(language, page):
    path = os.path.join(source, language, page)
    if not os.path.exists(path):
        return []
    text = open(path, encoding="utf-8").read()
    text = text[text.find('class="titlepage"'):]
    return [re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", each))).strip()
            for each in re.findall(r'<div class="para">(.*?)</div>', text, re.S)]


def sentences(paragraph):
    return re.split(r"(?<=[.!?]) (?=[A-ZÀÉ«“])", paragraph)


pairs, whole = {}, []
for page in sorted(os.listdir(os.path.join(source, "en-US"))):
    if not page.endswith(".html"):
        continue
    english, french = paragraphs("en-US", page), paragraphs("fr-FR", page)
    whole += english
    if len(english) != len(french):
        continue
    for one, other in zip(english, french):
        mine, theirs = sentences(one), sentences(other)
        if len(mine) != len(theirs):
            continue
        for a, b in zip(mine, theirs):
            if a != b and 4 <= len(a.split()) <= 16 and len(b.split()) <= 24 and re.fullmatch(r"[A-Z][A-Za-z0-9 ,.'’-]+[.]", a):
                pairs.setdefault(a, b)
with open(os.path.join(here, "sentences.tsv"), "w", encoding="utf-8") as file:
    file.write("".join(f"{a}\t{b}\n" for a, b in pairs.items()))
whole = " ".join(whole)
for line in open(os.path.join(here, "names.txt"), encoding="utf-8"):
    plain = re.sub(r"\[(?:person|organization|place|product) ([^]]*)\]", r"\1", line.strip())
    assert plain in whole, plain
print(len(pairs), "pairs of sentences")
EOP
sha256sum -c checksums.sha256
