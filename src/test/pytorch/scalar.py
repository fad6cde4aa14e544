"""Writes ../resources/pytorch/scalar.json: values and gradients of formulas by PyTorch (float64).

ScalarTruthTest holds the same formulas under the same names. Run: python3 scalar.py
"""
import json
import math
import pathlib

import torch

ONE = {
    "wave": (lambda x: x * torch.cos(0.15 * math.pi * x), [-3.0, 0.0, 2.0, 10.0]),
    "cosh": (lambda x: torch.cosh(0.5 * x), [-4.0, 0.0, 1.5]),
    "logistic": (torch.sigmoid, [-800.0, -2.0, 0.0, 3.0, 40.0]),
    "rational": (lambda x: (x ** 3 - 2 * x) / (x ** 2 + 1), [-2.0, 0.0, 0.5, 7.0]),
    "bell": (lambda x: torch.exp(-x * x / 2), [-1.0, 0.0, 0.3, 5.0]),
    "entropy": (lambda x: -x * torch.log(x) - (1 - x) * torch.log(1 - x), [0.1, 0.5, 0.99]),
    "roots": (lambda x: torch.sqrt(x) + x ** 1.5 - x ** -0.5, [0.25, 1.0, 9.0]),
    "swish": (lambda x: x * (torch.tanh(x / 2) + 1) / 2, [-3.0, 0.0, 2.0]),
    "corners": (lambda x: torch.relu(x) - 3 * torch.abs(x - 1), [-1.0, 0.0, 0.5, 1.0, 2.0]),
    "tangent": (lambda x: torch.tan(x) * torch.sin(x) + torch.sinh(x), [-1.0, 0.2, 1.2]),
    "odd": (lambda x: x ** 3 + x ** -3, [-2.0, 0.5]),
    "nested": (lambda x: torch.sin(torch.exp(torch.sqrt(x ** 2 + 1))), [-1.0, 0.0, 0.7]),
}

SEVERAL = {
    "rosenbrock": (lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2, [[-1.2, 1.0], [1.0, 1.0], [0.0, 2.0]]),
    "softplus of a neuron": (lambda x: torch.log(1 + torch.exp(x[0] * x[1] + x[2])), [[0.5, -1.0, 0.2], [2.0, 3.0, 1.0]]),
    "ratio": (lambda x: x[0] / x[1] - x[1] / x[0] + torch.tanh(x[0] * x[1]), [[1.0, 2.0], [-0.5, 0.25]]),
}


def one(f, point):
    x = torch.tensor(point, dtype=torch.float64, requires_grad=True)
    y = f(x)
    (slope,) = torch.autograd.grad(y, x, create_graph=True)
    second = torch.autograd.grad(slope, x)[0].item() if slope.requires_grad else 0.0
    return {"x": point, "value": y.item(), "slope": slope.item(), "second": second}


def several(f, point):
    x = torch.tensor(point, dtype=torch.float64, requires_grad=True)
    y = f(x)
    y.backward()
    return {"x": point, "value": y.item(), "gradient": x.grad.tolist()}


truth = {
    "torch": torch.__version__.split("+")[0],
    "one": {name: [one(f, x) for x in points] for name, (f, points) in ONE.items()},
    "several": {name: [several(f, x) for x in points] for name, (f, points) in SEVERAL.items()},
}
target = pathlib.Path(__file__).parent.parent / "resources" / "pytorch" / "scalar.json"
target.write_text(json.dumps(truth, indent=1) + "\n", encoding="utf-8")
