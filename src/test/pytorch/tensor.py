"""Values and gradients of every tensor operation, for mapping.tensor.PyTorchTensorTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/tensor.py
"""

import torch
import torch.nn.functional as F

from cases import Cases, distinct, numbers, positive, whole

cases = Cases("tensor")

# Elementwise operations of two tensors: both sides repeated, single numbers, axes of size 1.
PAIRS = [((2, 3), (2, 3)), ((2, 3), (3,)), ((4,), (3, 1)), ((2, 1, 3), (5, 1)), ((), (2, 2)), ((3, 1), ()), ((1,), (1, 1)),
         ((), ()), ((7,), (1,))]
for a, b in PAIRS:
    for name in "add", "sub", "mul":
        cases.add(name, getattr(torch, name), {"a": numbers(*a), "b": numbers(*b)})
    cases.add("div", torch.div, {"a": numbers(*a), "b": positive(*b)})
cases.write()
