"""Temperature scaling by SciPy's bounded minimization and the ambiguity decomposition by NumPy, for mapping.ensembles.EnsemblesTest.

Run with a Python that has SciPy (1.17 printed the numbers in the test):
    python3 src/test/scipy/ensembles.py
"""

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax

LOGITS = np.array([[2, 1, 0.1], [0.5, 2.5, 0.3], [1.2, 0.9, 3], [3, 0.2, 0.1], [0.1, 0.2, 0.3], [2.2, 2.1, 0.1]])
LABELS = np.array([0, 1, 2, 1, 0, 1])


def nll(temperature):
    return -log_softmax(LOGITS / temperature, axis=1)[np.arange(6), LABELS].mean()


best = minimize_scalar(nll, bounds=(0.05, 20), method="bounded", options={"xatol": 1e-12})
print("temperature", best.x, "from", nll(1), "to", best.fun)

random = np.random.default_rng(3)
answers = random.normal(size=(3, 4, 2)).round(2)
target = random.normal(size=(4, 2)).round(2)
mean = answers.mean(axis=0)
print("answers", answers.tolist(), "target", target.tolist())
print("members", ((answers - target) ** 2).sum(axis=2).mean(), "ambiguity", answers.var(axis=0).sum(axis=1).mean(),
      "mean", ((mean - target) ** 2).sum(axis=1).mean())
