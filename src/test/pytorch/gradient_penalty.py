"""Gradients by the input, penalties on them, and the gradients of these (create_graph=True), for
mapping.regularization.GradientPenaltyTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/gradient_penalty.py
"""

import torch
from torch import nn
from torch.nn.utils.stateless import functional_call

from cases import Cases, numbers

cases = Cases("gradient_penalty")

KINDS = {
    "dense": lambda i, o, bias=1: nn.Linear(i, o, bias=bool(bias)),
    "conv": lambda i, o, kernel, stride=1, padding=0, dilation=1, groups=1: nn.Conv2d(i, o, kernel, stride, padding, dilation, groups),
    "conv1": lambda i, o, kernel, stride=1, padding=0, dilation=1, groups=1: nn.Conv1d(i, o, kernel, stride, padding, dilation, groups),
    "flatten": nn.Flatten, "reshape": lambda *sizes: nn.Unflatten(1, sizes), "relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid,
    "leaky": lambda: nn.LeakyReLU(0.2), "softplus": lambda: nn.Softplus(beta=2),
}


def build(text):
    layers = []
    for word in text.split(" > "):
        kind, *sizes = word.split()
        layers.append(KINDS[kind](*map(int, sizes)))
    return nn.Sequential(*layers).double()


def gradient(model, x):
    return torch.autograd.grad(model(x).sum(), x, create_graph=True)[0]


COSTS = {
    "gradient": gradient,
    "unitNorm": lambda model, x: ((gradient(model, x).flatten(1).norm(dim=1) - 1) ** 2).mean(),
    "r1": lambda model, x: gradient(model, x).flatten(1).square().sum(1).mean(),
}


class Costs(nn.Module):
    """A cost of a model, as a module whose parameters functional_call can replace."""

    def __init__(self, model, cost):
        super().__init__()
        self.model = model
        self.cost = cost

    def forward(self, x):
        return self.cost(self.model, x)


def add(text, *shape):
    for operation, cost in COSTS.items():
        model = build(text)
        names = [name for name, _ in model.named_parameters()]

        def compute(x, *values, network):
            return functional_call(Costs(model, cost), {f"model.{name}": value for name, value in zip(names, values)}, x)

        parameters = {name: numbers(*parameter.shape) for name, parameter in model.named_parameters()}
        cases.add(operation, compute, {"x": numbers(*shape), **parameters}, network=text)


add("dense 3 1", 4, 3)
add("dense 3 4 > tanh > dense 4 1", 2, 3)
add("dense 3 5 > leaky > dense 5 4 > leaky > dense 4 1", 6, 3)
add("dense 2 6 > relu > dense 6 5 > softplus > dense 5 3 > sigmoid > dense 3 2", 5, 2)
add("dense 4 3 0 > sigmoid", 1, 4)
add("dense 3 2 > tanh > dense 2 1", 2, 4, 3)
add("conv 2 3 3 > leaky > flatten > dense 12 1", 2, 2, 4, 4)
add("conv 2 4 3 2 1 > tanh > conv 4 4 2 1 0 1 2 > softplus > flatten > dense 16 1", 2, 2, 6, 5)
add("reshape 1 4 3 > conv 1 2 2 2 0 1 > tanh > conv 2 1 2 1 1 2 > flatten > dense 2 1", 3, 12)
add("conv 3 3 3 2 1 1 3 > sigmoid", 1, 3, 5, 6)
add("conv1 2 3 3 2 1 > tanh > conv1 3 2 2 > flatten > dense 6 1", 2, 2, 8)
cases.write()
