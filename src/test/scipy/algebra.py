"""Factorizations and solutions of small systems by SciPy (LAPACK), for mapping.algebra.SciPyAlgebraTest.

Run with a Python that has SciPy (1.10.1 made the committed file) in the book's folder:
    python3 src/test/scipy/algebra.py > src/test/resources/scipy/algebra.json
"""

import json

import numpy as np
import scipy
from scipy import linalg

random = np.random.RandomState(5)


def square(n):
    """Solutions and factors of A x = b for a general matrix, a positive definite one and a triangular one."""
    a = random.normal(size=(n, n)).round(3)
    b = random.normal(size=n).round(3)
    many = random.normal(size=(n, 2)).round(3)
    half = random.normal(size=(n, n)).round(2)
    positive = half @ half.T + 0.5 * np.eye(n)
    positive = np.tril(positive) + np.tril(positive, -1).T
    factors, pivots = linalg.lu_factor(a)
    sign, log = np.linalg.slogdet(a)
    cholesky = linalg.cholesky(positive, lower=True)
    return {
        "a": a, "b": b, "many": many, "lu": factors, "solution": linalg.solve(a, b), "solutions": linalg.solve(a, many),
        "inverse": linalg.inv(a), "determinant": linalg.det(a), "sign": sign, "log": log,
        "positive": positive, "cholesky": cholesky, "positiveSolution": linalg.cho_solve((cholesky, True), b),
        "positiveLog": np.linalg.slogdet(positive)[1],
        "lower": linalg.solve_triangular(cholesky, b, lower=True),
        "lowerTransposed": linalg.solve_triangular(cholesky, b, lower=True, trans=1),
        "upper": linalg.solve_triangular(cholesky.T, b), "eigenvalues": linalg.eigh(positive, eigvals_only=True),
    }


def rectangle(a):
    q, r = linalg.qr(a, mode="economic")
    u, values, v = linalg.svd(a, full_matrices=False)
    b = random.normal(size=len(a)).round(3)
    full = len(a) >= len(a[0]) and np.linalg.matrix_rank(a) == len(a[0])
    k = (len(values) + 1) // 2
    return {"a": a, "b": b, "q": q, "r": r, "values": values, "rank": np.linalg.matrix_rank(a), "k": k,
            "approximation": (u[:, :k] * values[:k]) @ v[:k], "leastSquares": linalg.lstsq(a, b)[0] if full else []}


def of_rank(m, n, rank):
    return (random.randint(-3, 4, size=(m, rank)) @ random.randint(-3, 4, size=(rank, n))).astype(float)


hilbert = linalg.hilbert(6)
rectangles = [random.normal(size=size).round(3) for size in [(1, 1), (3, 1), (1, 4), (4, 4), (6, 3), (3, 6), (8, 5)]]
rectangles += [hilbert, of_rank(5, 4, 2), of_rank(3, 5, 1), np.diag([3.0, 0, -2]), np.array([[0, 1.0], [0, 2], [0, -1]])]
rectangles += [1e150 * rectangles[4], 1e-150 * rectangles[3]]

print(json.dumps({
    "made_by": f"src/test/scipy/algebra.py, SciPy {scipy.__version__}",
    "squares": [square(n) for n in (1, 2, 3, 5, 8)],
    "rectangles": [rectangle(a) for a in rectangles],
}, default=lambda value: np.asarray(value).tolist(), separators=(",", ":")))
