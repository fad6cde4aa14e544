"""What torch.nn.functional gives for every loss, for mapping.losses.PyTorchLossesTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/losses.py
"""

import math

import torch
import torch.nn.functional as F

from cases import Cases, exact, numbers, whole

cases = Cases("losses")
REDUCTIONS = ("mean", "sum", "none")


def reduced(each, reduction):
    return each if reduction == "none" else each.sum() if reduction == "sum" else each.mean()


def every(name, function, inputs, reductions=REDUCTIONS, gradient=True, **arguments):
    """One case for each reduction."""
    for reduction in reductions:
        cases.add(name, function, inputs, gradient=gradient, reduction=reduction, **arguments)


FAR_LOGITS = exact([[10000, -10000, 0], [-10000, -10000, -10000], [10000, 10000, 9999], [0, -100, 200]])

# Cross-entropy: labels for a batch, for one example, for places; distributions; smoothing, weights, ignored labels.
for smoothing in (0.0, 0.1):
    for weight in (None, [1, 0.5, 2, 0, 3]):
        arguments = {"label_smoothing": smoothing} | ({"weight": weight} if weight else {})

        def cross_entropy(x, y, reduction, label_smoothing, weight=None, ignore_index=-100):
            return F.cross_entropy(x, y, reduction=reduction, label_smoothing=label_smoothing, ignore_index=ignore_index,
                                   weight=None if weight is None else torch.tensor(weight, dtype=x.dtype))

        labels = torch.tensor([4, 0, 2, 0, 1, 3])
        arguments["reductions"] = REDUCTIONS if weight is None and smoothing == 0 else ("mean", "none")
        every("crossEntropy", cross_entropy, {"x": numbers(6, 5), "y": labels}, **arguments)
        every("crossEntropy", cross_entropy, {"x": numbers(6, 5), "y": labels}, ignore_index=0, **arguments)
        every("crossEntropy", cross_entropy, {"x": numbers(6, 5), "y": torch.tensor([1, -100, 2, -100, 0, 4])}, **arguments)
        every("crossEntropy", cross_entropy, {"x": numbers(2, 5, 3, 2), "y": whole(5, 2, 3, 2)}, **arguments)
        every("crossEntropy", cross_entropy, {"x": numbers(6, 5), "y": exact(torch.softmax(numbers(6, 5), 1))}, **arguments)
        every("crossEntropy", cross_entropy, {"x": numbers(2, 5, 3), "y": exact(torch.softmax(numbers(2, 5, 3), 1))}, **arguments)
    every("crossEntropy", cross_entropy, {"x": numbers(5), "y": torch.tensor(3)}, label_smoothing=smoothing)
    every("crossEntropy", cross_entropy, {"x": FAR_LOGITS, "y": torch.tensor([0, 1, 2, 0])}, label_smoothing=smoothing)
    every("crossEntropy", cross_entropy, {"x": numbers(3, 1), "y": torch.tensor([0, 0, 0])}, label_smoothing=smoothing)


def nll(x, y, reduction, weight=None, ignore_index=-100):
    return F.nll_loss(x, y, reduction=reduction, ignore_index=ignore_index,
                      weight=None if weight is None else torch.tensor(weight, dtype=x.dtype))


for weight in (None, [1, 0.5, 2, 0, 3]):
    arguments = {"weight": weight} if weight else {}
    every("nll", nll, {"x": exact(torch.log_softmax(numbers(6, 5), 1)), "y": torch.tensor([4, 0, 2, 0, 1, 3])}, **arguments)
    every("nll", nll, {"x": numbers(6, 5), "y": torch.tensor([4, 0, 2, 0, 1, 3])}, ignore_index=0, **arguments)
    every("nll", nll, {"x": numbers(2, 5, 3, 2), "y": whole(5, 2, 3, 2)}, **arguments)


# Element by element. The residuals 0, 0.5, 1 and 2 are corners of some.
P = exact([-3, -1.5, -1, -0.5, 0, 0.25, 0.5, 1, 2, 3.5, 100, -100, 7.25, 1, -1, 0])
Y = exact([-3, -1, -2, 0.5, 0, 0.5, -0.5, -1, 4, 3, -50, 25, 7.25, 1.0001, -1.0002, 0.00001])
FAR = {"x": exact([10000, -10000, 10000, 0]), "y": exact([-10000, 10000, 10000, 10000])}
COUNTS = exact([0, 1, 2, 5, 0, 3, 1, 40, 0, 7, 2, 1, 0, 0, 12, 1])
RATES = exact([0.5, 1, 1.5, 6, 0.001, 2, 0, 35, 0.25, 7, 3, 1, 20, 0, 8, 0.5])


def elementwise(name, each, inputs=None, far=True, gradient=True, **arguments):
    def function(x, y, reduction, **arguments):
        return reduced(each(x, y, **arguments), reduction)

    first = not any(case["operation"] == name for case in cases.cases)
    every(name, function, inputs or {"x": P, "y": Y}, REDUCTIONS if first else ["none"], gradient, **arguments)
    if first:
        every(name, function, {k: v.reshape(4, 4) for k, v in (inputs or {"x": P, "y": Y}).items()}, ["mean"], gradient, **arguments)
    if far:
        every(name, function, FAR, ["none"], gradient, **arguments)


elementwise("mse", lambda x, y: F.mse_loss(x, y, reduction="none"))
elementwise("mae", lambda x, y: F.l1_loss(x, y, reduction="none"))
for d in (1, 0.5, 3):
    elementwise("huber", lambda x, y, delta: F.huber_loss(x, y, reduction="none", delta=delta), delta=d)
    elementwise("smoothL1", lambda x, y, beta: F.smooth_l1_loss(x, y, reduction="none", beta=beta), beta=d)
elementwise("smoothL1", lambda x, y, beta: F.smooth_l1_loss(x, y, reduction="none", beta=beta), {"x": P, "y": Y + 0.125}, far=False, beta=0)
# Not in PyTorch: their formulas.
elementwise("logCosh", lambda x, y: torch.logaddexp(x - y, y - x) - torch.log(torch.tensor(2.0).double()))
for q in (0.5, 0.1, 0.9):
    elementwise("quantile", lambda x, y, q: q * (y - x).clamp(min=0) + (1 - q) * (x - y).clamp(min=0), {"x": P, "y": Y + 0.125},
                far=False, q=q)
POSITIVE = {"x": P.abs() + 0.125, "y": Y.abs()}
elementwise("msle", lambda x, y: (torch.log1p(x) - torch.log1p(y)) ** 2, POSITIVE, far=False)
cases.add("mape", lambda x, y, reduction: (100 * (x - y).abs() / y.abs().clamp(min=1e-7)).mean(),
          {"x": P, "y": Y + 0.125}, gradient=["x"], reduction="mean")

# With Stirling's term PyTorch's gradient by a count of 0 or 1 is NaN.
for full in (False, True):
    elementwise("poissonNll", lambda x, y, log_input, full: F.poisson_nll_loss(x, y, log_input, full, reduction="none"),
                {"x": P.clamp(-5, 5), "y": COUNTS}, far=False, gradient=["x"] if full else True, log_input=True, full=full)
    elementwise("poissonNll", lambda x, y, log_input, full: F.poisson_nll_loss(x, y, log_input, full, reduction="none"),
                {"x": RATES + 0.25, "y": COUNTS}, far=False, gradient=["x"] if full else True, log_input=False, full=full)
    for least in (0.25, 0):
        every("gaussianNll", lambda x, variance, y, reduction, full: F.gaussian_nll_loss(x, y, variance, full=full, reduction=reduction),
              {"x": numbers(3, 4), "variance": exact(numbers(3, 4).abs() + least) * (least + (numbers(3, 4) > 0)), "y": numbers(3, 4)},
              full=full)
every("gaussianNllOfLog", lambda x, y, reduction: F.gaussian_nll_loss(x[:, :2], y, x[:, 2:].exp(), reduction=reduction),
      {"x": numbers(5, 4), "y": numbers(5, 2)})

# Probabilities and logits.
PROBABILITIES = exact([0, 1, 0.5, 0.25, 0.001, 0.999, 0.75, 0, 1, 0.1, 0.9, 0.6, 0.4, 0.0001, 0.3, 0.7])
SHARES = exact([0, 1, 0.5, 0, 0, 1, 1, 1, 0, 0.3, 0.8, 0, 1, 0, 1, 0.25])
LOGITS = exact([0, 5, -5, 1, -1, 20, -20, 0.5, -0.5, 2, -2, 3, -3, 10, -10, 0.1])
FAR_BINARY = {"x": exact([10000, -10000, 10000, -10000, 100, -100]), "y": exact([1, 1, 0, 0, 0.5, 0])}
elementwise("binaryCrossEntropy", lambda x, y: F.binary_cross_entropy(x, y, reduction="none"),
            {"x": PROBABILITIES, "y": SHARES}, far=False, gradient=["x"])
elementwise("binaryCrossEntropy", lambda x, y: F.binary_cross_entropy(x, y, reduction="none"),
            {"x": PROBABILITIES.clamp(0.01, 0.9), "y": SHARES}, far=False)
for weight in (None, [1, 0.5, 3, 2]):
    def with_logits(x, y, reduction, weight=None):
        return F.binary_cross_entropy_with_logits(x, y, reduction=reduction,
                                                  pos_weight=None if weight is None else torch.tensor(weight, dtype=x.dtype))

    arguments = {"weight": weight} if weight else {}
    every("binaryCrossEntropyWithLogits", with_logits, {"x": LOGITS.reshape(4, 4), "y": SHARES.reshape(4, 4)}, **arguments)
every("binaryCrossEntropyWithLogits", with_logits, FAR_BINARY, ["none"])


def sigmoid_focal_loss(x, y, reduction, gamma, alpha):
    """The formula of torchvision.ops."""
    p = torch.sigmoid(x)
    loss = F.binary_cross_entropy_with_logits(x, y, reduction="none") * (1 - p * y - (1 - p) * (1 - y)) ** gamma
    return reduced(loss if alpha < 0 else (alpha * y + (1 - alpha) * (1 - y)) * loss, reduction)


for gamma, alpha in ((2, 0.25), (0, -1), (1, 0.5), (1.5, -1)):
    every("binaryFocal", sigmoid_focal_loss, {"x": LOGITS, "y": SHARES.round()}, gradient=["x"], gamma=gamma, alpha=alpha)
    every("binaryFocal", sigmoid_focal_loss, {"x": LOGITS, "y": SHARES}, gradient=["x"], gamma=gamma, alpha=alpha)
every("binaryFocal", sigmoid_focal_loss, {"x": exact([1000, -1000, 100, -100]), "y": exact([0, 1, 1, 0])}, ["none"],
      gradient=["x"], gamma=2, alpha=0.25)


def focal(x, y, reduction, gamma, weight=None, ignored=-100):
    log = torch.log_softmax(x, 1).gather(1, y.clamp(min=0)[:, None])[:, 0]
    loss = -((1 - log.exp()) ** gamma) * log
    loss = loss if weight is None else loss * torch.tensor(weight, dtype=x.dtype)[y.clamp(min=0)]
    kept = y != ignored
    return (loss * kept).sum() / kept.sum() if reduction == "mean" else reduced(loss * kept, reduction)


for gamma in (0, 1, 2, 0.5):
    every("focal", focal, {"x": numbers(5, 4), "y": torch.tensor([0, 3, 1, 2, 1])}, gamma=gamma)
    every("focal", focal, {"x": numbers(5, 4), "y": torch.tensor([0, -100, 1, 2, -100])}, gamma=gamma)
    every("focal", focal, {"x": numbers(5, 4), "y": torch.tensor([0, 3, 1, 2, 1])}, gamma=gamma, weight=[1, 2, 0.5, 0])

DISTRIBUTIONS = exact(torch.softmax(numbers(4, 5), 1))
LOGS = exact(torch.log_softmax(numbers(4, 5), 1))
for reduction in (*REDUCTIONS, "batchmean"):
    for log_target in (False, True):
        def kl(x, y, reduction, log_target):
            return F.kl_div(x, y, reduction=reduction, log_target=log_target)

        cases.add("klDivergence", kl, {"x": LOGS, "y": DISTRIBUTIONS.log() if log_target else DISTRIBUTIONS},
                  gradient=["x", "y"], reduction=reduction, log_target=log_target)
cases.add("klDivergence", kl, {"x": LOGS, "y": F.one_hot(torch.tensor([1, 0, 4, 2]), 5).double()}, gradient=["x"],
          reduction="none", log_target=False)

# Margins.
SIGNS = exact([1, -1, 1, 1, -1, -1, 1, -1, 1, -1, -1, 1, 1, -1, 1, -1])
SCORES = exact([1, -1, 0.5, -0.5, 0.25, 2, -3, -2, 0, 0, 1, -1, 10, -10, 1.5, 0.75])


def signed(name, function, far=True, **arguments):
    every(name, function, {"x": SCORES, "y": SIGNS}, gradient=["x"], **arguments)
    if far:
        every(name, function, {"x": exact([10000, -10000, 10000, -10000]), "y": exact([1, 1, -1, -1])}, ["none"], gradient=["x"],
              **arguments)


for power in (1, 2):
    signed("hinge", lambda x, y, reduction, power: reduced((1 - y * x).relu() ** power, reduction), power=power)
signed("softMargin", lambda x, y, reduction: F.soft_margin_loss(x, y, reduction=reduction), far=False)    # it overflows at 1e4
for margin in (1, 0.5):
    signed("hingeEmbedding", lambda x, y, reduction, margin: F.hinge_embedding_loss(x, y, margin, reduction=reduction), margin=margin)

for power in (1, 2):
    for weight in (None, [1, 0.5, 2, 0]):
        for margin in (1, 0.5):
            def multi_margin(x, y, reduction, power, margin, weight=None):
                return F.multi_margin_loss(x, y, power, margin, None if weight is None else torch.tensor(weight, dtype=x.dtype),
                                           reduction=reduction)

            every("multiMargin", multi_margin, {"x": numbers(5, 4), "y": torch.tensor([0, 3, 1, 2, 1])}, power=power, margin=margin,
                  reductions=REDUCTIONS if weight is None and margin == 1 else ["none"], **({"weight": weight} if weight else {}))
every("multiMargin", multi_margin, {"x": numbers(4), "y": torch.tensor(2)}, ["mean"], power=1, margin=1)
every("multiMargin", multi_margin, {"x": FAR_LOGITS, "y": torch.tensor([0, 1, 2, 0])}, ["none"], power=2, margin=1)
LISTS = torch.tensor([[3, 0, -1, 1], [2, -1, -1, -1], [-1, 0, 1, 2], [0, 1, 2, 3], [1, 3, 2, -1]])
every("multiLabelMargin", lambda x, y, reduction: F.multilabel_margin_loss(x, y, reduction=reduction), {"x": numbers(5, 4), "y": LISTS})
every("multiLabelMargin", lambda x, y, reduction: F.multilabel_margin_loss(x, y, reduction=reduction), {"x": numbers(4), "y": LISTS[0]})
for weight in (None, [1, 0.5, 2, 0]):
    def multi_label_soft_margin(x, y, reduction, weight=None):
        return F.multilabel_soft_margin_loss(x, y, None if weight is None else torch.tensor(weight, dtype=x.dtype), reduction=reduction)

    every("multiLabelSoftMargin", multi_label_soft_margin, {"x": LOGITS.reshape(4, 4), "y": SHARES.round().reshape(4, 4)},
          gradient=["x"], **({"weight": weight} if weight else {}))


# Embeddings. Three tensors: x, y, z.
def three(name, function, inputs, gradient, reductions=("mean", "sum"), **arguments):
    for reduction in reductions:
        cases.add(name, function, inputs, gradient=gradient, reduction=reduction, **arguments)


for margin in (0, 0.5):
    three("marginRanking", lambda x, y, z, reduction, margin: F.margin_ranking_loss(x, y, z, margin, reduction=reduction),
          {"x": exact([1, 2, 0, -1, 0.5, 3]), "y": exact([1, 0, 2, 1, 0, 3.5]), "z": exact([1, 1, 1, -1, -1, -1])}, ["x", "y"],
          margin=margin)
    three("cosineEmbedding", lambda x, y, z, reduction, margin: F.cosine_embedding_loss(x, y, z, margin, reduction=reduction),
          {"x": numbers(6, 4), "y": numbers(6, 4), "z": exact([1, 1, 1, -1, -1, -1])}, ["x", "y"], margin=margin)
    three("contrastive", lambda x, y, z, reduction, margin: reduced(torch.where(
        z > 0, F.pairwise_distance(x, y) ** 2, (margin + 2 - F.pairwise_distance(x, y)).relu() ** 2) / 2, reduction),
        {"x": numbers(6, 4), "y": numbers(6, 4), "z": exact([1, 1, 1, -1, -1, -1])}, ["x", "y"], margin=margin)
for p in (2, 1, 3):
    for swap in (False, True):
        for margin in (1, 0.2):
            three("triplet", lambda x, y, z, reduction, margin, p, swap: F.triplet_margin_loss(
                x, y, z, margin, p, swap=swap, reduction=reduction),
                {"x": numbers(6, 4), "y": numbers(6, 4), "z": numbers(6, 4)}, True, margin=margin, p=p, swap=swap)
every("cosineSimilarity", lambda x, y, reduction: reduced(1 - F.cosine_similarity(x, y), reduction), {"x": numbers(5, 3), "y": numbers(5, 3)})


def info_nce(x, y, reduction, temperature, symmetric):
    logits = F.normalize(x) @ F.normalize(y).T / temperature
    own = torch.arange(len(x))
    loss = F.cross_entropy(logits, own, reduction="none")
    return reduced((loss + F.cross_entropy(logits.T, own, reduction="none")) / 2 if symmetric else loss, reduction)


def nt_xent(x, y, reduction, temperature):
    views = F.normalize(torch.cat([x, y]))
    n = len(x)
    total = 0
    each = []
    for i in range(2 * n):
        scores = views @ views[i] / temperature
        others = torch.stack([scores[j] for j in range(2 * n) if j != i])
        each.append(torch.logsumexp(others, 0) - scores[(i + n) % (2 * n)])
    return reduced(torch.stack(each), reduction)


for temperature in (1, 0.1):
    for symmetric in (False, True):
        every("infoNce", info_nce, {"x": numbers(5, 3), "y": numbers(5, 3)}, temperature=temperature, symmetric=symmetric)
    every("ntXent", nt_xent, {"x": numbers(4, 3), "y": numbers(4, 3)}, temperature=temperature)


three("tripletOfCosine", lambda x, y, z, reduction, margin: F.triplet_margin_with_distance_loss(
    x, y, z, distance_function=lambda a, b: 1 - F.cosine_similarity(a, b), margin=margin, reduction=reduction),
    {"x": numbers(6, 4), "y": numbers(6, 4), "z": numbers(6, 4)}, True, margin=0.5)


def circle(x, y, reduction, gamma, margin):
    """The formula of the paper, example by example."""
    x = F.normalize(x)
    each = []
    for i in range(len(x)):
        same = [x[i] @ x[j] for j in range(len(x)) if j != i and y[j] == y[i]]
        other = [x[i] @ x[j] for j in range(len(x)) if y[j] != y[i]]
        near = sum(torch.exp(-gamma * (1 + margin - s).clamp(min=0).detach() * (s - 1 + margin)) for s in same)
        far = sum(torch.exp(gamma * (s + margin).clamp(min=0).detach() * (s - margin)) for s in other)
        each.append(torch.log(1 + near * far) if same and other else x[i].sum() * 0)
    return reduced(torch.stack(each), reduction)


every("circle", circle, {"x": numbers(7, 3), "y": torch.tensor([0, 1, 0, 2, 1, 1, 3])}, gamma=80, margin=0.4)
every("circle", circle, {"x": numbers(4, 3), "y": torch.tensor([0, 1, 0, 1])}, ["none"], gamma=2, margin=0.25)
every("circle", circle, {"x": numbers(3, 3), "y": torch.tensor([1, 1, 1])}, ["none"], gamma=2, margin=0.25)
for q in (0.5, 1, 0.7):
    every("generalizedCrossEntropy", lambda x, y, reduction, q: reduced(
        (1 - torch.softmax(x, 1).gather(1, y[:, None])[:, 0] ** q) / q, reduction),
        {"x": numbers(5, 4), "y": torch.tensor([0, 3, 1, 2, 1])}, q=q)


def categorical_hinge(x, y, reduction):
    return reduced(torch.stack([(1 + max(row[c] for c in range(len(row)) if c != label) - row[label]).relu()
                                for row, label in zip(x, y)]), reduction)


every("categoricalHinge", categorical_hinge, {"x": numbers(5, 4), "y": torch.tensor([0, 3, 1, 2, 1])})


# Regions: the definitions, counted in a loop.
def tversky(x, y, reduction, alpha, beta, smooth, axis):
    x, y = x.flatten(axis), y.flatten(axis)
    hit, false_alarm, miss = (x * y).sum(axis), (x * (1 - y)).sum(axis), ((1 - x) * y).sum(axis)
    return reduced(1 - (hit + smooth) / (hit + alpha * false_alarm + beta * miss + smooth), reduction)


MASK = (numbers(2, 3, 2, 4) > 0).double()
for alpha, beta in ((0.5, 0.5), (1, 1), (0.3, 0.7)):
    for axis in (1, 2):
        every("tversky", tversky, {"x": exact(torch.sigmoid(numbers(2, 3, 2, 4))), "y": MASK}, alpha=alpha, beta=beta, smooth=1, axis=axis)
every("tversky", tversky, {"x": exact(torch.sigmoid(numbers(2, 6))), "y": exact([[0] * 6, [1] * 6])}, alpha=0.5, beta=0.5, smooth=0.01, axis=1)


# Sequences: batch first, logits, padded with -1.
def ctc(x, y, reduction, blank, frames=None, zero_infinity=False):
    lengths = (y >= 0).sum(1)
    counts = torch.full((len(x),), x.shape[1]) if frames is None else torch.tensor(frames)
    return F.ctc_loss(torch.log_softmax(x, 2).transpose(0, 1), y.clamp(min=0), counts, lengths, blank, reduction, zero_infinity)


for blank in (0, 4):
    labels = [[1, 2, 3], [2, 2, -1], [3, -1, -1], [-1, -1, -1]] if blank == 0 else [[0, 2, 3], [2, 2, -1], [3, -1, -1], [1, 1, 1]]
    every("ctc", ctc, {"x": numbers(4, 8, 5), "y": torch.tensor(labels)}, blank=blank)
    every("ctc", ctc, {"x": numbers(4, 8, 5), "y": torch.tensor(labels)}, blank=blank, frames=[8, 6, 1, 7])
every("ctc", ctc, {"x": numbers(2, 1, 4), "y": torch.tensor([[2], [1]])}, blank=0)
every("ctc", ctc, {"x": numbers(2, 3, 4), "y": torch.tensor([[2, 2, 2], [1, 2, 3]])}, blank=0, zero_infinity=True)
every("ctc", ctc, {"x": numbers(1, 40, 4) * 30, "y": torch.tensor([[2, 1, 1, 3, 2]])}, blank=0)

# Pairs of modifiers, each with every reduction. What PyTorch ignores by its label we may also mask.
PLACES = {"x": numbers(2, 5, 3), "y": torch.tensor([[4, 0, 2], [0, 1, 3]])}
ROWS = {"x": numbers(6, 5), "y": torch.tensor([4, 0, 2, 0, 1, 3])}
ROWS_MASK = exact([1, 1, 0, 2, 0, 1])
PLACES_MASK = ROWS_MASK.reshape(2, 3)


def masked_cross_entropy(x, y, mask, reduction, label_smoothing, weight=None, ignore_index=-100):
    return cross_entropy(x, torch.where(mask == 0, ignore_index, y), reduction, label_smoothing, weight, ignore_index)


def masked_nll(x, y, mask, reduction, weight=None, ignore_index=-100):
    return nll(x, torch.where(mask == 0, ignore_index, y), reduction, weight, ignore_index)


for weight in (None, [1, 0.5, 2, 0.25, 3]):
    for ignored in (None, 0):
        arguments = ({"weight": weight} if weight else {}) | ({} if ignored is None else {"ignore_index": ignored})
        for inputs, mask in ((ROWS, ROWS_MASK), (PLACES, PLACES_MASK)):
            for smoothing in (0.0, 0.2):
                every("crossEntropy", cross_entropy, inputs, label_smoothing=smoothing, **arguments)
                every("crossEntropy", masked_cross_entropy, inputs | {"mask": mask}, gradient=["x"], label_smoothing=smoothing,
                      **arguments)
            every("nll", nll, inputs, **arguments)
            every("nll", masked_nll, inputs | {"mask": mask}, gradient=["x"], **arguments)

WEIGHTS = exact(numbers(4, 4).abs() + 0.125)
MASK = exact([[1, 0, 1, 1], [0, 1, 0, 2], [1, 1, 1, 0], [0, 0, 1, 1]])
TABLE = {"x": PROBABILITIES.clamp(0.01, 0.9).reshape(4, 4), "y": SHARES.reshape(4, 4)}
for weights in (WEIGHTS, WEIGHTS[0], WEIGHTS[:, :1]):
    every("binaryCrossEntropy", lambda x, y, w, reduction: F.binary_cross_entropy(x, y, w.expand(4, 4), reduction=reduction),
          TABLE | {"weights": weights}, gradient=["x"])
    for positive in (None, [1, 0.5, 3, 2]):
        def weighted_with_logits(x, y, w, reduction, weight=None):
            return F.binary_cross_entropy_with_logits(x, y, w, reduction=reduction,
                                                      pos_weight=None if weight is None else torch.tensor(weight, dtype=x.dtype))

        every("binaryCrossEntropyWithLogits", weighted_with_logits,
              {"x": LOGITS.reshape(4, 4), "y": SHARES.reshape(4, 4), "weights": weights}, gradient=["x"],
              **({"weight": positive} if positive else {}))
for power in (1, 2):
    every("multiMargin", multi_margin, {"x": numbers(5, 4), "y": torch.tensor([0, 3, 1, 2, 1])}, power=power, margin=0.5,
          weight=[1, 0.5, 2, 0])
every("ctc", ctc, {"x": numbers(3, 4, 4), "y": torch.tensor([[2, 2, 2], [1, 2, -1], [3, -1, -1]])}, blank=0, frames=[4, 3, 2],
      zero_infinity=True)


# Not in PyTorch: a mask, and weights besides. The mean is over what the mask leaves, whatever the weights are.
def over_the_mask(each, mask, reduction):
    each = torch.where(mask == 0, 0, each)
    return each.sum() / (mask != 0).sum() if reduction == "mean" else reduced(each, reduction)


for name, each in (("mse", F.mse_loss), ("mae", F.l1_loss), ("softMargin", F.soft_margin_loss)):
    y = SIGNS if name == "softMargin" else Y.clamp(-5, 5)
    every(name, lambda x, y, mask, reduction: over_the_mask(each(x, y, reduction="none"), mask, reduction),
          {"x": P.clamp(-5, 5).reshape(4, 4), "y": y.reshape(4, 4), "mask": MASK}, gradient=["x"])
    every(name, lambda x, y, w, mask, reduction: over_the_mask(each(x, y, reduction="none") * w, mask, reduction),
          {"x": P.clamp(-5, 5).reshape(4, 4), "y": y.reshape(4, 4), "weights": WEIGHTS, "mask": MASK}, gradient=["x"])


# Distillation: the KL divergence at a temperature, times T².
def distillation(x, y, reduction, temperature):
    each = F.kl_div(F.log_softmax(x / temperature, 1), F.softmax(y / temperature, 1), reduction="none").sum(1)
    return reduced(each * temperature ** 2, reduction)


for temperature in (1, 2):
    every("distillation", distillation, {"x": exact([[1, 2, 3], [0.5, 0.5, -1]]), "y": exact([[2, 2.5, 4], [1, 0, -1]])},
          temperature=temperature)
every("distillation", distillation, {"x": numbers(5, 4), "y": numbers(5, 4)}, temperature=3)


# The formula of ArcFace and its authors' code for large angles; x is squeezed into -1 to 1, or is cosines of vectors.
def angular_margin(x, y, reduction, scale, margin):
    own = F.one_hot(y, x.shape[1]).bool()
    moved = torch.where(x > -math.cos(margin), x * math.cos(margin) - (1 - x * x).sqrt() * math.sin(margin), x - margin * math.sin(margin))
    return F.cross_entropy(scale * torch.where(own, moved, x), y, reduction=reduction)


for scale, margin in ((64, 0.5), (8, 0.3), (4, 1.2), (16, 0)):
    every("angularMargin", angular_margin, {"x": exact(torch.tanh(numbers(6, 5))), "y": torch.tensor([4, 0, 2, 0, 1, 3])},
          scale=scale, margin=margin)
every("angularMargin", angular_margin, {"x": exact([[-0.99, 0.2], [-0.8, 0.9], [0.5, -0.95]]), "y": torch.tensor([0, 0, 1])},
      scale=4, margin=0.5)

cases.write()
