"""What scikit-learn says about predictions, for mapping.metrics.ScikitLearnMetricsTest.

Run with a Python that has scikit-learn (1.2.1 made the committed file) in the book's folder:
    python3 src/test/sklearn/metrics.py > src/test/resources/sklearn/metrics.json
"""

import json

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve
from scipy.special import softmax

random = np.random.RandomState(7)


def classes():
    """Five classes of unequal size, one of them never decided for, with many tied scores."""
    labels = random.choice(4, size=240, p=[0.5, 0.3, 0.15, 0.05])
    scores = random.normal(size=(240, 5)).round(1)
    scores[np.arange(240), labels] += 1
    scores[:, 4] -= 9
    scores = scores.astype(np.float32)
    decisions = scores.argmax(axis=1)
    probabilities = softmax(scores, axis=1)
    every = list(range(5))
    averages = {}
    for average in ["macro", "micro", "weighted", None]:
        p, r, f, _ = metrics.precision_recall_fscore_support(labels, decisions, labels=every, average=average, zero_division=0)
        averages[average or "each"] = [np.asarray(v).tolist() for v in (p, r, f)]
    # Two columns of ties would be ordered differently by NumPy: top-k without ties.
    untied = (scores + np.float32(0.001) * random.permutation(240 * 5).reshape(240, 5) / 1200).astype(np.float32)
    present = scores[:, :4].astype(np.float64)
    share = present - present.min()
    share /= share.sum(axis=1, keepdims=True)
    confidence = probabilities.max(axis=1).astype(np.float64)
    right = decisions == labels
    bins = np.searchsorted(np.linspace(0, 1, 11)[1:-1], confidence)
    gaps = [(np.sum(bins == b), abs(right[bins == b].mean() - confidence[bins == b].mean()) if np.any(bins == b) else 0)
            for b in range(10)]
    one_hot = np.eye(5)[labels]
    return {
        "scores": scores.tolist(),
        "untied": untied.tolist(),
        "labels": labels.tolist(),
        "probabilities": probabilities.tolist(),
        "accuracy": metrics.accuracy_score(labels, decisions),
        "balanced accuracy": metrics.recall_score(labels, decisions, labels=every, average="macro", zero_division=0),
        "top": [metrics.top_k_accuracy_score(labels, untied, k=k, labels=every) for k in (1, 2, 3, 4)],
        "confusion": metrics.confusion_matrix(labels, decisions, labels=every).tolist(),
        "averages": averages,
        "log loss": metrics.log_loss(labels, probabilities.astype(np.float64), labels=every),
        "Brier": float(((probabilities.astype(np.float64) - one_hot) ** 2).sum(axis=1).mean()),
        "share": share.astype(np.float32).tolist(),
        "AUC, one versus rest": float(np.mean([metrics.roc_auc_score(labels == k, share.astype(np.float32)[:, k])
                                               for k in range(4)])),
        "calibration error": float(sum(n * gap for n, gap in gaps) / len(labels)),
        "largest calibration error": float(max(gap for _, gap in gaps)),
    }


def binary():
    """Probabilities of a positive class, with ties."""
    labels = (random.uniform(size=150) < 0.3).astype(int)
    scores = np.clip(random.normal(0.35 + 0.2 * labels, 0.2), 0.01, 0.99).round(2).astype(np.float32)
    fpr, tpr, thresholds = metrics.roc_curve(labels, scores, drop_intermediate=False)
    precision, recall, cuts = metrics.precision_recall_curve(labels, scores)
    fraction, mean = calibration_curve(labels, scores.astype(np.float64), n_bins=7)
    return {
        "labels": labels.tolist(),
        "scores": scores.tolist(),
        "fpr": fpr.tolist(),
        "tpr": tpr.tolist(),
        "thresholds": thresholds[1:].tolist(),
        "AUC": metrics.roc_auc_score(labels, scores),
        "precision": precision[::-1].tolist(),
        "recall": recall[::-1].tolist(),
        "average precision": metrics.average_precision_score(labels, scores),
        "log loss": metrics.log_loss(labels, scores.astype(np.float64)),
        "Brier": metrics.brier_score_loss(labels, scores.astype(np.float64)),
        "calibration": [mean.tolist(), fraction.tolist()],
        "F1 at 0.5": metrics.f1_score(labels, scores > 0.5),
    }


def regression():
    """Targets far from zero, and three columns of which one is constant."""
    target = random.normal(1000, 3, size=90).astype(np.float32)
    prediction = (target + random.normal(0, 2, size=90)).astype(np.float32)
    columns = random.normal(size=(40, 3)).astype(np.float32)
    columns[:, 2] = 5
    fitted = (columns + 0.3 * random.normal(size=(40, 3))).astype(np.float32)
    t, p = target.astype(np.float64), prediction.astype(np.float64)
    return {
        "target": target.tolist(),
        "prediction": prediction.tolist(),
        "columns": columns.tolist(),
        "fitted": fitted.tolist(),
        "R2": metrics.r2_score(t, p),
        "R2 of columns": metrics.r2_score(columns.astype(np.float64), fitted.astype(np.float64)),
        "RMSE": metrics.mean_squared_error(t, p, squared=False),
        "MAE": metrics.mean_absolute_error(t, p),
    }


print(json.dumps({"made_by": f"src/test/sklearn/metrics.py, scikit-learn {sklearn.__version__}",
                  "classes": classes(), "binary": binary(), "regression": regression()}))
