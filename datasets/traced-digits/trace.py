"""Trains a small convolutional network on the handwritten digits with Python's PyTorch, traces it, and writes what section 5.2.3 reads:
the traced network and its outputs for some pictures that it was not trained on.

Run with a Python that has PyTorch (1.13 made the committed files):
    python3 datasets/traced-digits/trace.py
"""

import csv
import gzip
import hashlib
import os
import pathlib
import zipfile

import numpy
import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
TRAIN = 1157   # pictures of the first nine forms, so that the hands of the others are new
SHOWN = 40     # pictures whose outputs are written


def idx(name, header):
    return numpy.frombuffer(gzip.decompress((HERE.parent / "digits" / name).read_bytes()), numpy.uint8, offset=header)


torch.set_num_threads(1)
torch.manual_seed(1)
x = torch.tensor(idx("digits-images-idx3-ubyte.gz", 16).reshape(-1, 1, 8, 8) / 16, dtype=torch.float32)
y = torch.tensor(idx("digits-labels-idx1-ubyte.gz", 8).astype("int64"))

model = nn.Sequential(
    nn.Conv2d(1, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(16, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Dropout(0.2), nn.Linear(128, 10))
optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
model.train()
for epoch in range(20):
    for rows in torch.randperm(TRAIN).split(64):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
        optimizer.step()

model.eval()                                       # before tracing: what is traced stays as it is
with torch.no_grad():
    traced = torch.jit.trace(model, x[:1])
    outputs = model(x[TRAIN:])
    print("same as traced", torch.equal(outputs, traced(x[TRAIN:])))
print(len(outputs), "new pictures,", int((outputs.argmax(1) == y[TRAIN:]).sum()), "read correctly;",
      sum(p.numel() for p in model.parameters()), "parameters")

# PyTorch's file, without the positions in source files that it keeps for error messages.
torch.jit.save(traced, HERE / "whole.tmp")
with zipfile.ZipFile(HERE / "whole.tmp") as whole, zipfile.ZipFile(HERE / "digits-cnn.pt", "w") as short:
    for entry in whole.infolist():
        if not entry.filename.endswith(".debug_pkl"):
            name = entry.filename.replace("whole/", "digits-cnn/")
            short.writestr(zipfile.ZipInfo(name), whole.read(entry))
os.remove(HERE / "whole.tmp")

with open(HERE / "outputs.csv", "w", newline="") as file:
    table = csv.writer(file, lineterminator="\n")
    table.writerow(["picture"] + [f"logit {digit}" for digit in range(10)])
    for i in range(SHOWN):
        table.writerow([TRAIN + i] + [f"{value:.6f}" for value in outputs[i].tolist()])

with open(HERE / "checksums.sha256", "w") as file:
    for name in ["digits-cnn.pt", "outputs.csv"]:
        file.write(f"{hashlib.sha256((HERE / name).read_bytes()).hexdigest()}  {name}\n")
