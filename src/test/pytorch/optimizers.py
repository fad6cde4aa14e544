"""Trajectories of torch.optim on one smooth problem, for mapping.optimizers.PyTorchOptimizersTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/optimizers.py > src/test/resources/pytorch/optimizers.json
"""

import json

import torch
from torch import optim

torch.set_default_dtype(torch.float64)
CURVATURE = torch.tensor([1.0, 3.0, 10.0, 0.3, 20.0])
START = [2.0, -1.5, 1.0, 3.0, -0.5]
KEPT = [1, 2, 3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]


def objective(x):
    return 0.5 * (CURVATURE * x * x).sum() + 0.5 * torch.cos(x[1:] + x[:-1]).sum()


def trajectory(make, factor=None, average=None):
    """The points after the kept steps, or this average of them; factor is a schedule of LambdaLR."""
    x = torch.tensor(START, requires_grad=True)
    optimizer = make([x])
    scheduler = optim.lr_scheduler.LambdaLR(optimizer, factor) if factor else None
    points = []
    for step in range(1, 101):
        optimizer.zero_grad()
        loss = objective(x)
        if optimizer.defaults.get("maximize"):
            loss = -loss
        loss.backward()
        optimizer.step()
        if scheduler:
            scheduler.step()
        if step in KEPT:
            points.append((optimizer.state[x][average] if average else x).tolist())
    return points


def shrinking(t):
    return 1 / (1 + 0.05 * t)


runs = {
    "SGD": trajectory(lambda p: optim.SGD(p, lr=0.03)),
    "SGD, decay": trajectory(lambda p: optim.SGD(p, lr=0.03, weight_decay=0.1)),
    "SGD, maximize, decay": trajectory(lambda p: optim.SGD(p, lr=0.03, weight_decay=0.1, maximize=True)),
    "SGD, momentum": trajectory(lambda p: optim.SGD(p, lr=0.01, momentum=0.9)),
    "SGD, momentum, schedule": trajectory(lambda p: optim.SGD(p, lr=0.02, momentum=0.9), shrinking),
    "SGD, momentum, dampening": trajectory(lambda p: optim.SGD(p, lr=0.05, momentum=0.8, dampening=0.3)),
    "SGD, momentum, decay": trajectory(lambda p: optim.SGD(p, lr=0.01, momentum=0.9, weight_decay=0.1)),
    "SGD, Nesterov": trajectory(lambda p: optim.SGD(p, lr=0.01, momentum=0.9, nesterov=True)),
    "SGD, Nesterov, decay, schedule": trajectory(
        lambda p: optim.SGD(p, lr=0.02, momentum=0.9, nesterov=True, weight_decay=0.1), shrinking),
    "Adagrad": trajectory(lambda p: optim.Adagrad(p, lr=0.3)),
    "Adagrad, decays, accumulator": trajectory(
        lambda p: optim.Adagrad(p, lr=0.3, lr_decay=0.02, weight_decay=0.1, initial_accumulator_value=0.5)),
    "RMSprop": trajectory(lambda p: optim.RMSprop(p, lr=0.01)),
    "RMSprop, centered": trajectory(lambda p: optim.RMSprop(p, lr=0.01, alpha=0.95, centered=True)),
    "RMSprop, momentum": trajectory(lambda p: optim.RMSprop(p, lr=0.003, momentum=0.9)),
    "RMSprop, centered, momentum, decay": trajectory(
        lambda p: optim.RMSprop(p, lr=0.003, momentum=0.8, centered=True, eps=1e-4, weight_decay=0.1)),
    "RMSprop, schedule": trajectory(lambda p: optim.RMSprop(p, lr=0.02, momentum=0.5), shrinking),
    "Adam": trajectory(lambda p: optim.Adam(p, lr=0.05)),
    "Adam, betas, decay": trajectory(lambda p: optim.Adam(p, lr=0.05, betas=(0.8, 0.95), eps=1e-4, weight_decay=0.1)),
    "Adam, maximize": trajectory(lambda p: optim.Adam(p, lr=0.05, maximize=True)),
    "Adam, schedule": trajectory(lambda p: optim.Adam(p, lr=0.1), shrinking),
    "AdamW": trajectory(lambda p: optim.AdamW(p, lr=0.05)),
    "AdamW, decay": trajectory(lambda p: optim.AdamW(p, lr=0.05, weight_decay=0.5)),
    "Adam, amsgrad": trajectory(lambda p: optim.Adam(p, lr=0.05, betas=(0.9, 0.9), amsgrad=True)),
    "AdamW, amsgrad, decay": trajectory(
        lambda p: optim.AdamW(p, lr=0.05, betas=(0.9, 0.9), weight_decay=0.5, amsgrad=True)),
    "Adamax": trajectory(lambda p: optim.Adamax(p, lr=0.05)),
    "Adamax, decay": trajectory(lambda p: optim.Adamax(p, lr=0.05, betas=(0.7, 0.95), weight_decay=0.1)),
    # The default implementation of 1.13 has a factor too many, see https://github.com/pytorch/pytorch/pull/92699.
    "NAdam": trajectory(lambda p: optim.NAdam(p, lr=0.05, foreach=True)),
    "NAdam, Keras": trajectory(lambda p: optim.NAdam(p, lr=0.05, eps=1e-7, momentum_decay=1, foreach=True)),
    "NAdam, decay": trajectory(
        lambda p: optim.NAdam(p, lr=0.05, betas=(0.8, 0.95), momentum_decay=0.1, weight_decay=0.1, foreach=True)),
    "RAdam": trajectory(lambda p: optim.RAdam(p, lr=0.05)),
    "RAdam, decay": trajectory(lambda p: optim.RAdam(p, lr=0.05, betas=(0.8, 0.95), weight_decay=0.1)),
    "Adadelta": trajectory(lambda p: optim.Adadelta(p)),
    "Adadelta, decay": trajectory(lambda p: optim.Adadelta(p, lr=0.3, rho=0.95, eps=1e-4, weight_decay=0.1)),
    "Rprop": trajectory(lambda p: optim.Rprop(p)),
    "Rprop, etas, maximize": trajectory(
        lambda p: optim.Rprop(p, lr=0.1, etas=(0.4, 1.3), step_sizes=(1e-3, 0.5), maximize=True)),
    "ASGD": trajectory(lambda p: optim.ASGD(p, lr=0.03)),
    "ASGD, decay, average": trajectory(
        lambda p: optim.ASGD(p, lr=0.05, lambd=0.1, alpha=0.6, t0=20, weight_decay=0.05), average="ax"),
    "ASGD, schedule": trajectory(lambda p: optim.ASGD(p, lr=0.05, lambd=0.1), shrinking),
}


def averaged(update, first=1, every=1):
    """The averages that AveragedModel keeps beside SGD with momentum."""
    model = torch.nn.ParameterList([torch.nn.Parameter(torch.tensor(START))])
    optimizer = optim.SGD(model.parameters(), lr=0.02, momentum=0.5)
    mean = optim.swa_utils.AveragedModel(model, avg_fn=update)
    points = []
    for step in range(1, 101):
        optimizer.zero_grad()
        objective(model[0]).backward()
        optimizer.step()
        if step >= first and (step - first) % every == 0:
            mean.update_parameters(model)
        if step in KEPT:
            points.append((model[0] if step < first else mean.module[0]).tolist())
    return points


runs["SWA"] = averaged(None, 10, 5)
runs["EMA"] = averaged(lambda mean, new, count: 0.9 * mean + 0.1 * new)
for threshold in [1.0, 100.0]:
    def clipped(p, threshold=threshold):
        optimizer = optim.SGD(p, lr=0.05, momentum=0.5)
        plain = optimizer.step
        optimizer.step = lambda: (torch.nn.utils.clip_grad_norm_(p, threshold), plain())
        return optimizer
    runs[f"SGD, momentum, clipped norm {threshold:.0f}"] = trajectory(clipped)


def clipped_value(p):
    optimizer = optim.SGD(p, lr=0.05, momentum=0.5)
    plain = optimizer.step
    optimizer.step = lambda: (torch.nn.utils.clip_grad_value_(p, 0.7), plain())
    return optimizer


def sparse():
    """SparseAdam sees the gradient of coordinates t and t + 2 (modulo 5) in step t."""
    x = torch.tensor(START, requires_grad=True)
    optimizer = optim.SparseAdam([x], lr=0.05)
    points = []
    for step in range(1, 101):
        optimizer.zero_grad()
        (g,) = torch.autograd.grad(objective(x), x)
        seen = torch.tensor([step % 5, (step + 2) % 5])
        x.grad = torch.sparse_coo_tensor(seen[None], g[seen], (5,))
        optimizer.step()
        if step in KEPT:
            points.append(x.tolist())
    return points


runs["SparseAdam"] = sparse()
runs["SGD, momentum, clipped value"] = trajectory(clipped_value)
print(json.dumps({
    "made_by": f"src/test/pytorch/optimizers.py, PyTorch {torch.__version__}",
    "start": START,
    "kept": KEPT,
    "runs": runs,
}, indent=0).replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]").replace("], \"", "],\n\""))
