"""Penalized regressions of the diabetes table by scikit-learn, for mapping.regression.RegressionTest.

Run with a Python that has scikit-learn (1.2.1 made the committed file) in the book's folder:
    python3 src/test/sklearn/regularization.py > src/test/resources/sklearn/regularization.json
"""

import json

import numpy as np
import sklearn
from sklearn.datasets import load_diabetes
from sklearn.linear_model import ElasticNet, Lasso, LinearRegression, Ridge

features, target = load_diabetes(return_X_y=True)
features = features * np.sqrt(len(features))  # standard deviation 1


def fit(model):
    model.fit(features, target)
    return {"weights": model.coef_.tolist(), "intercept": float(model.intercept_)}


exact = dict(tol=1e-14, max_iter=1_000_000)
alphas = [50.0, 20.0, 5.0, 1.0, 0.3, 0.05]
print(json.dumps({
    "made_by": f"src/test/sklearn/regularization.py, scikit-learn {sklearn.__version__}",
    "alphas": alphas,
    "lasso": [fit(Lasso(alpha=a, **exact)) for a in alphas],
    "elasticNet": [fit(ElasticNet(alpha=a, l1_ratio=0.5, **exact)) for a in alphas],
    "ridge": [fit(Ridge(alpha=a * 2 * len(target), solver="cholesky")) for a in alphas],
    "plain": fit(LinearRegression()),
}, indent=0))
