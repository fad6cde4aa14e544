"""Prints the p-values of SciPy's exact sign-flip test; the public tests of this exercise hold them.
Run with a Python that has scipy 1.10: python3 flip_test.py"""
import numpy as np
from scipy.stats import permutation_test


def p(differences):
    return permutation_test((np.array(differences, dtype=float),), lambda d, axis=-1: np.sum(d, axis=axis),
                            permutation_type="samples", n_resamples=np.inf, vectorized=True).pvalue


for sample in ([1, 0, -2, 3, 2], [1, 2, 1, 4, 1, 3], [1, 2, 1, 4, -1, 3, 2, 1, -9, 5],
               [0.3, -0.1, 0.4, 0.2, 0.05, -0.15, 0.6], [1, -1, 2, -2]):
    print(sample, p(sample))
