"""What torch.nn.functional gives for every loss, for mapping.losses.PyTorchLossesTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/losses.py
"""

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

cases.write()
