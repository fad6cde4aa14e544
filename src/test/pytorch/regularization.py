"""Penalties and their gradients by PyTorch's operations and autograd, for mapping.regularization.PenaltyTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/regularization.py
"""

import torch

from cases import Cases, numbers

cases = Cases("regularization")
SHAPES = {"vector": (6,), "matrix": (3, 4), "tall": (5, 2), "filters": (2, 3, 2, 2)}
for shape in SHAPES.values():
    cases.add("l1", lambda x, l1: l1 * torch.linalg.vector_norm(x, 1), {"x": numbers(*shape)}, l1=0.7)
    cases.add("l2", lambda x, l2: l2 * torch.linalg.vector_norm(x) ** 2, {"x": numbers(*shape)}, l2=0.3)
    cases.add("elasticNet", lambda x, l1, l2: l1 * x.abs().sum() + l2 * (x * x).sum(), {"x": numbers(*shape)}, l1=0.7, l2=0.3)
    if len(shape) > 1:
        cases.add("groupLasso", lambda x, l1: l1 * x[0].numel() ** 0.5 * sum(torch.linalg.vector_norm(row) for row in x),
                  {"x": numbers(*shape)}, l1=0.7)


def orthogonal(x, l2):
    matrix = x.reshape(len(x), -1)
    matrix = matrix if len(matrix) <= matrix.shape[1] else matrix.T
    return l2 * torch.linalg.matrix_norm(matrix @ matrix.T - torch.eye(len(matrix), dtype=x.dtype)) ** 2


for name in ("matrix", "tall", "filters"):
    cases.add("orthogonal", orthogonal, {"x": numbers(*SHAPES[name])}, l2=0.3)
cases.write()
