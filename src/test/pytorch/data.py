"""What scikit-learn says about the data sets that the book ships, for mapping.data.sets.LabelledTablesTest and its neighbours.

Run with a Python that has scikit-learn (1.2.1 made the committed file) in the book's folder:
    python3 src/test/pytorch/data.py > src/test/resources/pytorch/data.json
"""

import json

import numpy as np
from sklearn import datasets
from sklearn.neighbors import NearestCentroid
from sklearn.preprocessing import StandardScaler


def summary(bunch):
    """Counts, column means and deviations, and some standardized rows."""
    x, y = bunch.data, bunch.target
    return {
        "rows": len(y),
        "classes": [str(name) for name in bunch.target_names],
        "counts": np.bincount(y).tolist(),
        "mean": x.mean(axis=0).tolist(),
        "deviation": x.std(axis=0).tolist(),
        "min": x.min(axis=0).tolist(),
        "max": x.max(axis=0).tolist(),
        "standardized rows 0, 99 and the last": StandardScaler().fit_transform(x)[[0, 99, -1]].tolist(),
    }


moons, moon_labels = datasets.make_moons(n_samples=11, shuffle=False, noise=None)
digits = datasets.load_digits()
print(json.dumps({
    "digits": summary(digits),
    "digits read rightly by the nearest mean": int((NearestCentroid().fit(digits.data[:1000], digits.target[:1000])
                                                    .predict(digits.data[1000:]) == digits.target[1000:]).sum()),
    "digit 1796": digits.data[1796].tolist(),
    "first digits": digits.target[:40].tolist(),
    "iris": summary(datasets.load_iris()),
    "wine": summary(datasets.load_wine()),
    "breast cancer": summary(datasets.load_breast_cancer()),
    "two moons": {"points": moons.tolist(), "labels": moon_labels.tolist()},
}, indent=1))
