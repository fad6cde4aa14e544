"""One round of k-medians on iris, by numpy, for the exercise 8.2/lloyd-by-hand.

Run with a Python that has numpy and scikit-learn's iris (1.24.2 and 1.2.1 printed the values of the test):
    python3 src/test/numpy/medians.py
"""

import numpy as np
from sklearn.datasets import load_iris

x = load_iris().data
start = x[[20, 75, 125]]


def distances(centers):
    return np.abs(x[:, None] - centers[None]).sum(-1)


nearest = distances(start).argmin(1)
two = np.sort(distances(start), axis=1)
print("least difference of the nearest two", (two[:, 1] - two[:, 0]).min())
moved = np.array([np.median(x[nearest == c], axis=0) for c in range(3)])
print("rows", np.bincount(nearest))
print("moved", moved.tolist())
print("cost", distances(start).min(1).sum(), "then", distances(moved).min(1).sum())
