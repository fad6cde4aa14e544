"""Makes the digits of synthetic voices in five languages. Run it in this folder on a Debian 12 machine with espeak-ng
1.51+dfsg-10+deb12u2, python3-numpy and python3-scipy 1.10.1: /usr/bin/python3 derive.py. For each language and voice it writes
LANGUAGE-VOICE.ul (8,000 samples a second, one byte each, mu-law), words.csv (language, voice, part, digit, first sample, number of
samples) and checksums.sha256."""
import hashlib, os, subprocess, tempfile, wave
import numpy as np
from scipy.signal import resample_poly

LANGUAGES = {"english": ("en-us", "zero one two three four five six seven eight nine"),
             "french": ("fr-fr", "zéro un deux trois quatre cinq six sept huit neuf"),
             "italian": ("it", "zero uno due tre quattro cinque sei sette otto nove"),
             "russian": ("ru", "ноль один два три четыре пять шесть семь восемь девять"),
             "spanish": ("es-419", "cero uno dos tres cuatro cinco seis siete ocho nueve")}
TRAINING = "Alex Alicia Andrea Gene Lee Mario anika f1 f3 m3".split()
TEST = "Annie f4 linda m4 max".split()


def spoken(language, voice, word):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "w.wav")
        subprocess.run(["espeak-ng", "-v", language + "+" + voice, "-w", file, word], check=True, capture_output=True)
        with wave.open(file) as w:
            assert w.getframerate() == 22050
            x = resample_poly(np.frombuffer(w.readframes(w.getnframes()), dtype="<i2") / 32768, 160, 441)
    level = np.array([np.sqrt(np.mean(x[i:i + 80] ** 2)) for i in range(0, len(x) - 79, 80)])
    loud = np.nonzero(level > 0.02 * level.max())[0]
    x = x[max(0, loud[0] - 1) * 80:(loud[-1] + 2) * 80]
    return x * 0.1 / np.sqrt(np.mean(x ** 2))            # all words are equally loud


def mu_law(x):
    compressed = np.sign(x) * np.log1p(255 * np.abs(x)) / np.log(256)
    return (np.ceil((np.clip(compressed, -1, 1) + 1) * 127.5).astype(int)).astype(np.uint8)


rows = []
for name, (language, words) in LANGUAGES.items():
    for part, voices in [("training", TRAINING), ("test", TEST)]:
        for voice in voices:
            at = 0
            with open(f"{name}-{voice}.ul", "wb") as out:
                for digit, word in enumerate(words.split()):
                    data = mu_law(spoken(language, voice, word)).tobytes()
                    out.write(data)
                    rows.append(f"{name},{voice},{part},{digit},{at},{len(data)}\n")
                    at += len(data)
with open("words.csv", "w") as out:
    out.write("language,voice,part,digit,first,samples\n" + "".join(rows))
with open("checksums.sha256", "w") as out:
    for f in sorted(f for f in os.listdir(".") if f.endswith(".ul") or f == "words.csv"):
        out.write(hashlib.sha256(open(f, "rb").read()).hexdigest() + "  " + f + "\n")
