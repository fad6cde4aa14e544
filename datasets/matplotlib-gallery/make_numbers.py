"""Writes the numbers that both sides draw: the CSV files and scene.ppm.gz of this folder. Only Python's own library."""
import csv
import gzip
import math
import random

draw = random.Random(72)


def write(name, header, rows):
    with open(name + ".csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows([[f"{cell:.4f}" if isinstance(cell, float) else cell for cell in row] for row in rows])


loss = [2.3 * math.exp(-t / 12) + 0.08 for t in range(41)]
write("lines", ["step", "mean", "low", "high"],
      [[t, y, y * (0.8 - 0.002 * t), y * (1.25 + 0.004 * t)] for t, y in enumerate(loss)])
write("points", ["x", "first", "second"],
      [[x := draw.uniform(0, 4), 0.8 * x + draw.gauss(0, 0.4), 3 - 0.5 * x + draw.gauss(0, 0.4)] for _ in range(40)])
write("bars", ["model", "train", "test"],
      [["majority", 0.1, 0.1], ["linear", 0.87, 0.84], ["one hidden layer", 0.95, 0.89], ["residual", 0.97, 0.92]])
write("histogram", ["first", "second"], [[draw.gauss(0, 1), draw.gauss(1.5, 0.6)] for _ in range(300)])
words = ["the", "cat", "sat", "down", "."]
rows = []
for i in range(5):
    weights = [math.exp(-abs(i - j) * 0.8) if j <= i else 0.0 for j in range(5)]
    rows.append([words[i]] + [w / sum(weights) for w in weights])
write("heatmap", ["word"] + words, rows)
x, y = -1.2, 1.0
path = []
for step in range(1200):
    if step % 20 == 0:
        path.append([x, y])
    x, y = x + 0.0012 * (2 * (1 - x) + 400 * x * (y - x * x)), y - 0.0012 * 200 * (y - x * x)
write("path", ["x", "y"], path)
centres = [(0.0, 0.0), (2.5, 0.5), (1.0, 2.2)]
write("regions", ["x", "y", "class"],
      [[draw.gauss(cx, 0.6), draw.gauss(cy, 0.6), k] for k, (cx, cy) in enumerate(centres) for _ in range(25)])
write("confusion", ["true class", "cat", "dog", "bird"], [["cat", 41, 8, 1], ["dog", 11, 36, 3], ["bird", 2, 1, 17]])
shapes = []
for k in range(6):
    shapes.append([round(max(0.0, 1 - abs(math.hypot(i - 3.5, j - 3.5) - k * 0.8)), 3) for i in range(8) for j in range(8)])
write("images", [f"p{i}" for i in range(64)], shapes)
write("multiples", ["step"] + ["constant", "linear", "cosine", "one cycle"],
      [[t, 0.1, 0.1 * (1 - t / 50), 0.05 * (1 + math.cos(math.pi * t / 50)),
        0.1 * (t / 15 if t < 15 else (1 + math.cos(math.pi * (t - 15) / 35)) / 2)] for t in range(51)])
write("timeline", ["year", "event", "kind"],
      [[1958, "perceptron", "network"], [1964, "momentum", "method"], [1986, "back-propagation", "method"],
       [1997, "LSTM", "network"], [2012, "AlexNet", "network"], [2014, "Adam", "method"], [2017, "Transformer", "network"]])
pixels = bytearray()
for i in range(60):
    for j in range(90):
        sky = i < 36
        sun = math.hypot(i - 14, j - 66) < 8
        house = 26 <= i < 48 and 18 <= j < 44
        colour = (250, 214, 90) if sun else (170, 90, 70) if house else (150 + i, 190 + i, 235) if sky else (90, 150 - i, 80)
        pixels += bytes(colour)
with open("scene.ppm.gz", "wb") as file:
    file.write(gzip.compress(b"P6\n90 60\n255\n" + bytes(pixels), mtime=0))
write("boxes", ["left", "top", "right", "bottom", "label", "kind"],
      [[18, 26, 44, 48, "", "truth"], [16, 25, 43, 49, "house 0.93", "right"], [58, 6, 74, 22, "lamp 0.41", "wrong"]])
