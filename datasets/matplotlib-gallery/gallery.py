"""What the scripts of this folder share: reading the numbers, the colours, saving at 100 dots per inch."""
import csv
import gzip
import os
import sys

import matplotlib

matplotlib.use("Agg")                       # draws into files: no screen is needed
import matplotlib.pyplot as plt
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
COLORS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"]
MARKERS = ["o", "s", "^", "D"]
plt.rcParams.update({"font.size": 11, "axes.prop_cycle": plt.cycler(color=COLORS), "axes.spines.top": False,
                     "axes.spines.right": False, "grid.color": "#e8e8e8", "axes.axisbelow": True,
                     "figure.figsize": (7.2, 4.4), "figure.constrained_layout.use": True})


def table(name):
    """The columns of a CSV file: arrays of numbers where all cells are, lists of words else."""
    with open(os.path.join(HERE, name + ".csv"), encoding="utf-8") as file:
        header, *rows = list(csv.reader(file))
    columns = {}
    for k, title in enumerate(header):
        cells = [row[k] for row in rows]
        try:
            columns[title] = np.array([float(cell) for cell in cells])
        except ValueError:
            columns[title] = cells
    return columns


def scene():
    """The picture, height × width × 3."""
    with gzip.open(os.path.join(HERE, "scene.ppm.gz")) as file:
        _, size, _ = (file.readline() for _ in range(3))
        width, height = map(int, size.split())
        return np.frombuffer(file.read(), np.uint8).reshape(height, width, 3)


def save(name, ending=".png"):
    """Where the picture goes: beside the script, or into the folder named on the command line."""
    return os.path.join(sys.argv[1] if len(sys.argv) > 1 else HERE, name + ending)
