"""Clusters of iris, of the digits and of random points, and a linear probe, by scikit-learn, for mapping.selfsupervised.

Run with a Python that has scikit-learn (1.2.1 made the committed file) in the book's folder:
    python3 src/test/sklearn/clustering.py > src/test/resources/sklearn/clustering.json
"""

import json

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.cluster import KMeans
from sklearn.datasets import load_digits, load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.mixture import GaussianMixture
from sklearn.preprocessing import StandardScaler

x, y = load_iris(return_X_y=True)
random = np.random.RandomState(3)


def agreement(a, b):
    h, c, v = metrics.homogeneity_completeness_v_measure(a, b)
    return {"classes": np.asarray(a).tolist(), "clusters": np.asarray(b).tolist(),
            "values": [metrics.adjusted_rand_score(a, b), h, c, v, metrics.normalized_mutual_info_score(a, b),
                       metrics.mutual_info_score(a, b)]}


def mixture(kind, floor):
    model = GaussianMixture(3, covariance_type=kind, reg_covar=floor, tol=1e-10, max_iter=2000, n_init=1, random_state=0).fit(x)
    return {"kind": kind, "floor": floor, "mean": float(model.score(x)), "bic": float(model.bic(x)), "aic": float(model.aic(x)),
            "weights": model.weights_.tolist(), "means": model.means_.tolist(),
            "ari": metrics.adjusted_rand_score(y, model.predict(x)), "first": model.predict_proba(x[[0, 70, 133]]).tolist()}


def lloyd(rounds):
    start = x[[0, 50, 100]]
    model = KMeans(3, init=start, n_init=1, max_iter=rounds, tol=0, algorithm="lloyd").fit(x)
    return {"rounds": rounds, "centers": model.cluster_centers_.tolist(), "inertia": float(model.inertia_), "taken": int(model.n_iter_)}


def digits(first):
    pictures = load_digits().data
    model = KMeans(10, init=pictures[first:first + 10], n_init=1, max_iter=1000, tol=0, algorithm="lloyd").fit(pictures)
    return {"first": first, "inertia": float(model.inertia_), "counts": np.bincount(model.labels_).tolist()}


def probe(penalty):
    rows = StandardScaler().fit_transform(x)
    model = LogisticRegression(C=1 / (len(y) * penalty), tol=1e-12, max_iter=100000).fit(rows, y)
    return {"penalty": penalty, "weights": model.coef_.tolist(),
            "biases": (model.intercept_ - model.intercept_.mean()).tolist(), "accuracy": float(model.score(rows, y))}


clusters = KMeans(3, n_init=10, random_state=0).fit(x).labels_
groups = random.choice(5, size=60)
print(json.dumps({
    "made_by": f"src/test/sklearn/clustering.py, scikit-learn {sklearn.__version__}",
    "agreements": [agreement([0, 0, 1, 1], [0, 0, 1, 2]), agreement([0, 0, 1, 1], [0, 1, 0, 1]), agreement([0, 0, 0], [0, 0, 0]),
                   agreement(groups, np.where(random.rand(60) < 0.6, groups, random.choice(7, size=60))), agreement(y, clusters)],
    "clusters": clusters.tolist(),
    "silhouettes": metrics.silhouette_samples(x, clusters).tolist(),
    "silhouette": float(metrics.silhouette_score(x, clusters)),
    "inertias": [float(KMeans(k, n_init=50, random_state=0).fit(x).inertia_) for k in (2, 3, 4, 5)],
    "lloyd": [lloyd(1), lloyd(100)],
    "digits": [digits(0), digits(100)],
    "mixtures": [mixture(kind, floor) for floor in (0.0, 0.01) for kind in ("full", "tied", "diag", "spherical")],
    "bics": [[float(GaussianMixture(k, covariance_type="full", reg_covar=0, tol=1e-10, max_iter=2000, n_init=1,
                                    random_state=0).fit(x).bic(x)) for k in (1, 2, 3)]],
    "probes": [probe(p) for p in (0.1, 0.01)],
}, indent=0))
