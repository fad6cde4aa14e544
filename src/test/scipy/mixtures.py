"""Log-densities of a mixture of two Gaussians by SciPy, for mapping.speech.markov.BaumWelchTest.

Run with a Python that has SciPy (1.10.1 printed the numbers in the test):
    python3 src/test/scipy/mixtures.py
"""

import numpy as np
from scipy.special import logsumexp
from scipy.stats import multivariate_normal

for x in ([0.5, -0.25], [60, -40]):
    parts = [np.log(0.4) + multivariate_normal.logpdf(x, [0, 1], np.diag([1, 2])),
             np.log(0.6) + multivariate_normal.logpdf(x, [2, 0], np.diag([0.5, 1]))]
    print(x, repr(logsumexp(parts)))
