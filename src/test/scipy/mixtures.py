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

# Iris: scikit-learn's mixture of three diagonal Gaussians, started from the classes' means with all variances 0.3, and from its own
# k-means. Both are optima that expectation and maximization reach; the second is the one of its documentation's setting.
from sklearn.cluster import KMeans
from sklearn.datasets import load_iris
from sklearn.mixture import GaussianMixture

x, y = load_iris(return_X_y=True)
means = np.array([x[y == k].mean(axis=0) for k in range(3)])
start = GaussianMixture(3, covariance_type="diag", reg_covar=0, tol=0, max_iter=300, weights_init=np.ones(3) / 3, means_init=means,
                        precisions_init=np.full((3, 4), 1 / 0.3)).fit(x)
print("from the classes", start.score(x) * 150)
own = GaussianMixture(3, covariance_type="diag", reg_covar=0, tol=1e-9, max_iter=1000, random_state=0).fit(x)
print("from k-means", own.score(x) * 150)
centers = KMeans(3, n_init=1, random_state=0).fit(x).cluster_centers_.round(1)
again = GaussianMixture(3, covariance_type="diag", reg_covar=0, tol=0, max_iter=1000, weights_init=np.ones(3) / 3, means_init=centers,
                        precisions_init=np.full((3, 4), 1 / 0.3)).fit(x)
print("from", centers.tolist(), again.score(x) * 150)
