"""Values and gradients of solving, log-determinants and Cholesky factors, for mapping.tensor.LinearAlgebraTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/linear_algebra.py
"""

import torch

from cases import Cases, exact, numbers

cases = Cases("linear_algebra")


def positive(n):
    half = numbers(n, n)
    return exact(half @ half.T + 0.5 * torch.eye(n).double())


for n in 1, 2, 3, 5:
    for right in [(n,), (n, 1), (n, 3)][n == 1:]:    # of one equation with a vector 1.13 refuses the gradient
        cases.add("solve", torch.linalg.solve, {"a": exact(numbers(n, n) + 3 * torch.eye(n)), "b": numbers(*right)})
    cases.add("logdet", torch.logdet, {"a": positive(n)})
    cases.add("logdet", torch.logdet, {"a": exact(torch.eye(n) * 2 + 0.3 * numbers(n, n))})
    cases.add("cholesky", torch.linalg.cholesky, {"a": positive(n)})


def likelihood(k, y):
    """The negative logarithm of a Gaussian's density, up to a constant: what a Gaussian process learns by (section 5.3)."""
    return 0.5 * y @ torch.linalg.solve(k, y) + 0.5 * torch.logdet(k)


for n in 2, 4:
    cases.add("likelihood", likelihood, {"k": positive(n), "y": numbers(n)})
cases.write()
