"""Arguments where single precision loses its digits unless the formula is chosen well, for mapping.DigitsTest: every element counts
relative to its own size.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/digits.py
"""

import math

import torch
import torch.nn.functional as F

from cases import Cases

cases = Cases("digits")
INF = math.inf


def floats(values):
    return torch.tensor(values, dtype=torch.float32).double()


def add(operation, function, x, **arguments):
    x = floats(x)
    result = function(x, **arguments)
    cases.add(operation, function, {"x": x}, cotangent=torch.ones_like(result), **arguments)


# Logits far from 0, and logits that are sure: the loss of the first class.
ROWS = [[1000001, 1000000, 999999], [15, 0, 0], [20, 1, 2], [0, 15, 0], [-3e6, -3e6, -3e6], [0, -18, -60], [-1e5, 1e5, 0]]


def first(x):
    return torch.zeros(len(x), dtype=torch.long)


add("crossEntropy", lambda x: F.cross_entropy(x, first(x), reduction="none"), ROWS)
add("crossEntropyMean", lambda x: F.cross_entropy(x, first(x)), [[15, 0], [16, 1]])
add("smoothed", lambda x: F.cross_entropy(x, first(x), reduction="none", label_smoothing=0.25), ROWS)
add("distributions", lambda x: F.cross_entropy(x, F.one_hot(first(x), 3).double(), reduction="none"), ROWS)
add("focal", lambda x: (1 - torch.exp(-F.cross_entropy(x, first(x), reduction="none"))) ** 2
    * F.cross_entropy(x, first(x), reduction="none"), [[4, 0, 0], [15, 0, 0], [0, 9, 0]])
add("nllOfLogSoftmax", lambda x: F.nll_loss(torch.log_softmax(x, 1), first(x), reduction="none"), ROWS)
add("logSumExp", lambda x: torch.logsumexp(x, 1), [[0, -15, -16], [-15, 0, -15], [1000, 0, 0]])
for row in ([INF, 1, 2], [INF, INF, 1], [1, -INF, INF], [-INF, 1, 2], [-INF, -INF, -INF], [math.nan, 1, 2], [1, math.nan, 2]):
    for name, function in (("logSumExp", torch.logsumexp), ("softmax", torch.softmax), ("logSoftmax", torch.log_softmax)):
        add(name, lambda x, f=function: f(x, 1), [row])

logits = [-90, -17, -8, 8, 17, 90]
add("bceOfOnes", lambda x: F.binary_cross_entropy_with_logits(x, torch.ones_like(x), reduction="none"), logits)
add("bceOfZeros", lambda x: F.binary_cross_entropy_with_logits(x, torch.zeros_like(x), reduction="none"), logits)
add("bceOfTinyProbabilities", lambda x: F.binary_cross_entropy(x, torch.zeros_like(x), reduction="none"), [1e-7, 1e-4, 0.5])

LEFT = [-60, -30, -17, -12, -8, -5, -3, -2, -1, -0.5]
RIGHT = [0.25, 1, 3, 8, 17]
for name, function in (("logSigmoid", F.logsigmoid), ("silu", F.silu), ("mish", F.mish), ("selu", F.selu)):
    add(name, function, LEFT + RIGHT)
add("exponentialMinus1", torch.expm1, LEFT[2:] + RIGHT)    # its own slope, value + 1, cancels further to the left
for alpha in (1, 0.3, 2):
    add("elu", lambda x, alpha: F.elu(x, alpha), LEFT + RIGHT, alpha=alpha)
    add("celu", lambda x, alpha: F.celu(x, alpha), LEFT + RIGHT, alpha=alpha)
# PyTorch's own gelu is x/2 * (1 + erf), which cancels to the left in double precision too.
add("gelu", lambda x: x * torch.erfc(-x / math.sqrt(2)) / 2, [-13, -10, -7, -5.5, -4, -3, -2.25, -1.75, -1.25, -1.01, 0.25, 1, 3, 8])
for beta in (1, 10, 0.25):
    add("softplus", lambda x, beta: F.softplus(x, beta), [-8, -5, -1, 0, 1, 1.5, 100, 6e37, 3e38], beta=beta)
add("tanhShrink", F.tanhshrink, [-3, -0.5, -0.06, -0.04, -0.01, 0.02, 0.0625, 2])

# Means.
add("mean", lambda x: x.mean(), [1.0] * 41)
add("averagePool", lambda x: F.avg_pool2d(x.reshape(1, 1, 7, 7), 7), [1.0] * 49)

# Distances between vectors.
for p in (1, 2, 3, 40, INF):
    add("triplet", lambda x, p: F.triplet_margin_loss(x[0:1], x[1:2], x[2:3], margin=9, p=float(p)),
        [[1, 4, -2], [0, 1, 1], [5, 1, 1]], p="inf" if p == INF else p)
for size in (1, 1e-5, 1e-7):
    add("cosine", lambda x: F.cosine_similarity(x[0:1], x[1:2]), [[3 * size, 4 * size, 0], [2, 1, -2]])

cases.write()
