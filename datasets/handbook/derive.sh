#!/bin/sh
# Writes the aligned sentences (English, French) and paragraphs (English, French, Chinese) of the handbook, and checks the
# names marked by hand against its text.
# Needs Python 3. Run it in this folder on a Debian 12 machine.
set -eu
package=debian-handbook
version=11.20220922
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && apt-get download "$package=$version" && dpkg-deb -x "$package"_*.deb unpacked)
python3 - "$work/unpacked/usr/share/doc/debian-handbook/html" "$here" <<'EOP'
import gzip, html, os, re, sys
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


def translated(english, french, chinese):
    han, latin = (len(re.findall(letters, chinese)) for letters in ("[\u4e00-\u9fff]", "[A-Za-z]+"))
    return english and french and english not in (french, chinese) and han > 0 and han >= latin


contents = open(os.path.join(source, "en-US", "index.html"), encoding="utf-8").read()
lines, chapter, seen = [], 0, set()
for kind, page in re.findall(r'<span class="(\w+)"><a href="([^"#]*)"', contents):
    chapter += kind in ("chapter", "appendix")
    if page in seen:
        continue
    seen.add(page)
    languages = [paragraphs(language, page) for language in ("en-US", "fr-FR", "zh-CN")]
    assert len(set(map(len, languages))) == 1, page
    lines += ["\t".join((str(chapter),) + each) + "\n" for each in zip(*languages) if translated(*each)]
packed = gzip.compress("".join(lines).encode("utf-8"), 9, mtime=0)
with open(os.path.join(here, "paragraphs.tsv.gz"), "wb") as file:
    file.write(packed)
print(len(lines), "paragraphs in three languages,", chapter, "chapters")
EOP
sha256sum -c checksums.sha256
