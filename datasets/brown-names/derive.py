"""Silver names in sentences of the Brown Corpus: types by WordNet and by rules. Called by derive.sh."""
import collections, gzip, os, re, sys
brown, wordnet, here = sys.argv[1:]
GENRES = {"a": "news", "b": "editorial", "c": "reviews", "f": "lore"}
KINDS = {"14": "ORG", "15": "LOC", "17": "LOC", "18": "PER"}          # lexicographer files: group, location, object, person
TITLES = {"Mr.", "Mrs.", "Miss", "Dr.", "Ms.", "Messrs.", "Mme.", "M.", "Sen.", "Rep.", "Gov.", "Gen.", "Col.", "Capt.", "Lt.",
          "Sgt.", "Maj.", "Prof.", "Rev.", "Sir", "Lady", "Lord", "St."}
NO_NAMES = set("""January February March April May June July August September October November December Jan. Feb. Aug. Sept. Oct.
Nov. Dec. Christmas Easter Thanksgiving God Jr. Sr. A.M. P.M. a.m. p.m. A.D. B.C. English French German Latin Greek Spanish Russian
Italian Japanese Chinese Hebrew Yiddish Mercury Mars Venus Jupiter Saturn Negro""".split())
PLACES = set("""County River Lake Island Islands Street Avenue Valley Mountains Mountain Bay Hills Road Boulevard Creek Beach Park
Square Canyon Peninsula Desert Ocean Sea""".split())
BODIES = set("""University College Corp. Inc. Co. Company Corporation Association Committee School Hospital Club Bank Commission
Department Institute Union League Press Party Board Court Foundation Society Council Orchestra Symphony Legislature Senate Museum
Bureau Agency Authority Federation Academy""".split())

# WordNet: instances (those with a pointer @i), what they are parts of (#p), and first names
synsets, gloss, order = {}, {}, {}
for line in open(os.path.join(wordnet, "data.noun"), encoding="latin-1"):
    if line.startswith(" "):
        continue
    cells = line.split(" | ")[0].split()
    count = int(cells[3], 16)
    words = [cells[4 + 2 * i].replace("_", " ") for i in range(count)]
    at = 4 + 2 * count
    pointers = [(cells[at + 1 + 4 * i], cells[at + 2 + 4 * i]) for i in range(int(cells[at]))]
    synsets[cells[0]] = (cells[1], words, pointers)
    gloss[cells[0]] = line.split(" | ")[1].split('; "')[0].strip()
for line in open(os.path.join(wordnet, "index.noun"), encoding="latin-1"):
    if not line.startswith(" "):
        cells = line.split()
        order[cells[0].replace("_", " ")] = cells[-int(cells[2]):]


def instance(synset):
    return any(p == "@i" for p, _ in synsets[synset][2]) and synsets[synset][0] in KINDS


KNOWN, firsts = {}, collections.Counter()
for lemma, ids in order.items():
    own = [s for s in ids if instance(s)]
    if not own:
        continue
    for word in {w for s in own for w in synsets[s][1] if w.lower() == lemma and w[0].isupper()}:
        KNOWN[word] = KINDS[synsets[[s for s in own if word in synsets[s][1]][0]][0]]
        parts = word.split()
        if KNOWN[word] == "PER" and len(parts) > 1 and re.fullmatch(r"[A-Z][a-z]+", parts[0]):
            firsts[parts[0]] += 1
for word in ("Soviet Union", "U.S.S.R.", "USSR", "Union of Soviet Socialist Republics"):
    KNOWN[word] = "LOC"                                  # a group in WordNet, a country in newspapers
for word in [w for w in KNOWN if w.startswith("President ")]:
    del KNOWN[word]                                      # the title is no part of the name
FIRST = {name for name, n in firsts.items() if n >= 2 and name not in ("Saint", "King", "Queen", "Mount", "Lake", "Sir", "Lord", "Prince")}


def wholes(synset):
    """What a place is a part of, over any number of steps."""
    todo, found = [synset], set()
    while todo:
        for pointer, target in synsets[todo.pop()][2]:
            if pointer == "#p" and target not in found:
                found.add(target)
                todo.append(target)
    return {w for s in found for w in synsets[s][1]}


def glosses():
    """Places with a whole: name, words of the explanation, places named in it and whether the first is a part of them."""
    for synset, (lexicographer, names, pointers) in synsets.items():
        if lexicographer not in ("15", "17") or not instance(synset) or not any(p == "#p" for p, _ in pointers):
            continue
        words = re.findall(r"[A-Za-z][A-Za-z.'-]*[A-Za-z]|[A-Za-z]|\d+|[,;()]", gloss[synset])
        whole, places, i = wholes(synset), [], 0
        while i < len(words):
            end = next((k for k in range(min(len(words), i + 5), i, -1)
                        if KNOWN.get(" ".join(words[i:k])) == "LOC" and " ".join(words[i:k]) not in names), None)
            if end is not None:
                places.append(f"{i}:{end}:{'PART' if ' '.join(words[i:end]) in whole else 'NONE'}")
            i = end or i + 1
        if places:
            yield names[0], words, places


def sentences(document):
    for line in open(os.path.join(brown, document), encoding="latin-1"):
        tokens = []
        for cell in line.split():
            word, _, tag = cell.rpartition("/")
            if tag.startswith(("np$", "np+")) or "$" in tag and tag.endswith("-tl"):
                stem, mark = re.fullmatch(r"(.*?)('s|'S|'ll|'d|')?", word).groups()
                tokens.append((stem, re.sub(r"[$].*|[+].*", "", tag) + ("-tl" if "-tl" in tag and not tag.startswith("np") else "")))
                if mark:
                    tokens.append((mark, "mark"))
            else:
                tokens.append((word, tag))
        if tokens:
            yield tokens


def is_np(tag):
    return re.match(r"np($|-)", tag) is not None


def title(word):
    return word in TITLES


def typed(tokens, memory):
    """Spans (start, end, type), and whether every proper noun is in one or known to be none."""
    words = [w for w, _ in tokens]
    part = [(is_np(t) or t.endswith("-tl") or t.endswith("-tl-hl")) and w[:1].isupper() and not title(w) and w not in NO_NAMES - {"Jr.", "Sr."}
            for w, t in tokens]
    spans, complete, i = [], True, 0
    while i < len(words):
        if not part[i]:
            i += 1
            continue
        end = i
        while end < len(words) and part[end]:
            end += 1
        if i > 0 and title(words[i - 1]) and is_np(tokens[i][1]):
            stop = i
            while stop < end and is_np(tokens[stop][1]):
                stop += 1
            spans.append((i, stop, "PER"))
            i = stop
            continue
        if " ".join(words[i:end]) in KNOWN and end > i + 1:
            spans.append((i, end, KNOWN[" ".join(words[i:end])]))
            i = end
            continue
        last = max((k for k in range(i, end) if words[k] in PLACES | BODIES and k > i), default=None)
        if last is not None:
            spans.append((i, last + 1, "LOC" if words[last] in PLACES else "ORG"))
            i = last + 1
            continue
        stop = i
        while stop < end and is_np(tokens[stop][1]):
            stop += 1
        name = " ".join(words[i:stop])
        bare = name[:-4] if name.endswith((" Jr.", " Sr.")) else name
        if name in ("U. S.", "U. S. A.", "U. K.", "N. Y.", "N. J."):
            spans.append((i, stop, "LOC"))
            i = stop
            continue
        if stop == i and i + 1 < end and words[i] in ("East", "West", "North", "South", "New") and is_np(tokens[i + 1][1]):
            stop = i + 1
            while stop < end and is_np(tokens[stop][1]):
                stop += 1
            spans.append((i, stop, KNOWN.get(" ".join(words[i:stop]), "LOC")))
            i = stop
            continue
        whole = [k for k in range(end, i, -1) if " ".join(words[i:k]) in KNOWN
                 and (is_np(tokens[i][1]) or k > i + 1 or KNOWN[words[i]] != "PER")]         # "Day/nn-tl" alone is no person
        if whole and whole[0] >= stop:
            kind = KNOWN[" ".join(words[i:whole[0]])]
            kind = memory.get(name, kind) if whole[0] == stop else kind
            spans.append((i, whole[0], kind))
            i = whole[0]
        elif stop > i and name in memory:
            spans.append((i, stop, memory[name]))
            i = stop
        elif stop > i and len(bare.split()) > 1 and (words[i] in FIRST or re.fullmatch(r"([A-Z][.])+", words[i])):
            spans.append((i, stop, "PER"))
            i = stop
        elif stop > i:
            complete = False
            i = stop
        else:
            i += 1
    return spans, complete


lines, rejected, kinds = [], 0, collections.Counter()
for document in sorted(os.listdir(brown)):
    if not re.fullmatch(r"c[abcf]\d\d", document):
        continue
    found, memory = list(sentences(document)), {}
    for tokens in found:                                  # first pass: a person's full name types its last word in this document
        for start, end, kind in typed(tokens, {})[0]:
            words = [tokens[k][0] for k in range(start, end) if tokens[k][0] not in ("Jr.", "Sr.")]
            titled = start > 0 and title(tokens[start - 1][0])
            if kind == "PER" and words and (len(words) > 1 or titled):
                memory[words[-1]] = "PER"
    for number, tokens in enumerate(found):
        spans, complete = typed(tokens, memory)
        if not complete or not 3 <= len(tokens) <= 60:
            rejected += 1
            continue
        words = [w for w, _ in tokens]
        lines.append((document, words, spans))
        for start, end, kind in spans:
            kinds[kind] += 1


def write(name, rows):
    with gzip.GzipFile(os.path.join(here, name), "wb", 9, mtime=0) as file:
        file.write("".join("\t".join(row) + "\n" for row in rows).encode("utf-8"))


write("sentences.tsv.gz", [(document, " ".join(words), " ".join(f"{s}:{e}:{k}" for s, e, k in spans))
                           for document, words, spans in lines])
write("glosses.tsv.gz", sorted((name, " ".join(words), " ".join(places)) for name, words, places in glosses()))
print(len(lines), "sentences,", rejected, "left out,", dict(kinds))
