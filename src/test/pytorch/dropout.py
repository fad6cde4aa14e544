"""Dropout by PyTorch with the masks that it drew, for mapping.layers.dropout.DropoutTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/dropout.py
"""

import torch
from torch import nn

from cases import Cases, numbers

cases = Cases("dropout")


def add(operation, module, x, p):
    """The mask is where a gradient passes; the same seed gives the same mask again."""
    def drop(values, kept=None, p=p):
        torch.manual_seed(3)
        return module(p)(values)

    leaf = x.clone().requires_grad_()
    drop(leaf).sum().backward()
    cases.add(operation, drop, {"x": x, "kept": (leaf.grad != 0).long()}, p=p)


for p in (0.1, 0.5):
    add("dropout", nn.Dropout, numbers(4, 5), p)
    add("alpha", nn.AlphaDropout, numbers(4, 5), p)
    add("spatial", nn.Dropout2d, numbers(2, 6, 2, 2), p)
cases.write()
