"""Makes the words of 64 synthetic voices. Run it in this folder on a Debian 12 machine with espeak-ng 1.51+dfsg-10+deb12u2,
flite 2.2-5, python3-numpy and python3-scipy 1.10.1: /usr/bin/python3 derive.py. It writes NAME.ul (8,000 samples a second, one
byte each, mu-law) for each voice, words.csv (voice, part, word, first sample, number of samples) and checksums.sha256."""
import hashlib, os, subprocess, tempfile, wave
import numpy as np
from scipy.signal import resample_poly

WORDS = "zero one two three four five six seven eight nine".split()
# Variants that are named alike (f1 to f5 are not: they are different voices) stay in one part.
TRAINING = """Alex Alicia Andrea Andy AnxiousAndy Denis Diogo Gene Henrique Hugo Jacky Lee Marco Mario Michael Nguyen RicishayMax
Storm adam anika antonio aunty belinda boris david ed edward f1 f3 f5 grandma gustave iven john klatt2 m1 m3 m5 m7 marcelo""".split()
VALIDATION = "Annie Mike Tweaky benjamin f2 grandpa kaukovalta m2".split()
TEST = "announcer f4 klatt4 linda m4 m8 max michel norbert pablo quincy travis".split()
FLITE = "awb kal rms slt".split()


def read(file):
    with wave.open(file) as w:
        return w.getframerate(), np.frombuffer(w.readframes(w.getnframes()), dtype="<i2") / 32768


def spoken(program, voice, word):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "w.wav")
        command = {"espeak": ["espeak-ng", "-v", "en-us+" + voice, "-w", file, word],
                   "flite": ["flite", "-voice", voice, "-t", word, "-o", file]}[program]
        subprocess.run(command, check=True, capture_output=True)
        rate, x = read(file)
    x = {22050: lambda: resample_poly(x, 160, 441), 16000: lambda: resample_poly(x, 1, 2), 8000: lambda: x}[rate]()
    level = np.array([np.sqrt(np.mean(x[i:i + 80] ** 2)) for i in range(0, len(x) - 79, 80)])
    loud = np.nonzero(level > 0.02 * level.max())[0]
    x = x[max(0, loud[0] - 1) * 80:(loud[-1] + 2) * 80]
    return x * 0.1 / np.sqrt(np.mean(x ** 2))            # all words are equally loud


def mu_law(x):
    compressed = np.sign(x) * np.log1p(255 * np.abs(x)) / np.log(256)
    return (np.ceil((np.clip(compressed, -1, 1) + 1) * 127.5).astype(int)).astype(np.uint8)


rows = []
for part, program, voices, count in [("training", "espeak", TRAINING, 7), ("validation", "espeak", VALIDATION, 5),
                                     ("test", "espeak", TEST, 5), ("other", "flite", FLITE, 10)]:
    for i, voice in enumerate(voices):
        at = 0
        with open(voice + ".ul", "wb") as out:
            for j in range(count):
                word = (i + 3 * j) % 10                   # neighbours in the list say other words
                data = mu_law(spoken(program, voice, WORDS[word])).tobytes()
                out.write(data)
                rows.append(f"{voice},{part},{WORDS[word]},{at},{len(data)}\n")
                at += len(data)
with open("words.csv", "w") as out:
    out.write("voice,part,word,first,samples\n" + "".join(rows))
files = sorted(f for f in os.listdir(".") if f.endswith(".ul") or f == "words.csv")
with open("checksums.sha256", "w") as out:
    for f in files:
        out.write(hashlib.sha256(open(f, "rb").read()).hexdigest() + "  " + f + "\n")
