"""Training of a small network in float32 by torch.optim, for mapping.optimizers.OptimizerTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/optimizers_network.py > src/test/resources/pytorch/optimizers_network.json
"""

import json

import torch
from torch import optim

torch.manual_seed(5)
X, Y = torch.randn(24, 3), torch.randn(24, 2)
START = [torch.randn(3, 5), torch.randn(5), torch.randn(5, 2), torch.randn(2)]


def train(make, clip=lambda p: None, factor=None, frozen=()):
    """Parameters 0 and 1 are frozen in the steps of `frozen`; as users of PyTorch do, their gradients are dropped then."""
    p = [t.clone().requires_grad_() for t in START]
    optimizer = make(p)
    scheduler = optim.lr_scheduler.LambdaLR(optimizer, factor) if factor else None
    losses = []
    for step in range(100):
        for t in p[:2]:
            t.requires_grad_(step not in frozen)
            if step in frozen:
                t.grad = None
        optimizer.zero_grad()
        loss = ((torch.tanh(X @ p[0] + p[1]) @ p[2] + p[3] - Y) ** 2).mean()
        loss.backward()
        clip(p)
        optimizer.step()
        if scheduler:
            scheduler.step()
        losses.append(loss.item())
    return {"losses": losses[::9], "end": [t.reshape(-1).tolist() for t in p]}


def sam(radius):
    p = [t.clone().requires_grad_() for t in START]
    optimizer = optim.SGD(p, lr=0.1, momentum=0.5)
    losses = []
    for _ in range(100):
        def loss():
            optimizer.zero_grad()
            value = ((torch.tanh(X @ p[0] + p[1]) @ p[2] + p[3] - Y) ** 2).mean()
            value.backward()
            return value.item()
        losses.append(loss())
        with torch.no_grad():
            gradients = [t.grad.clone() for t in p]
            norm = torch.cat([g.reshape(-1) for g in gradients]).norm()
            for t, g in zip(p, gradients):
                t += radius * g / norm
        loss()
        with torch.no_grad():
            for t, g in zip(p, gradients):
                t -= radius * g / norm
        optimizer.step()
    return {"losses": losses[::9], "end": [t.reshape(-1).tolist() for t in p]}


runs = {
    "SGD": train(lambda p: optim.SGD(p, lr=0.1)),
    "SGD, decay": train(lambda p: optim.SGD(p, lr=0.1, weight_decay=0.01)),
    "momentum, dampening": train(lambda p: optim.SGD(p, lr=0.05, momentum=0.9, dampening=0.2)),
    "Nesterov, decay": train(lambda p: optim.SGD(p, lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.01)),
    "Adam": train(lambda p: optim.Adam(p, lr=0.01)),
    "Adam, decay": train(lambda p: optim.Adam(p, lr=0.01, weight_decay=0.01)),
    "AdamW": train(lambda p: optim.AdamW(p, lr=0.01, weight_decay=0.1)),
    "AdamW, schedule": train(lambda p: optim.AdamW(p, lr=0.02), factor=lambda t: 1 / (1 + 0.05 * t)),
    "RMSprop": train(lambda p: optim.RMSprop(p, lr=0.003)),
    "RMSprop, momentum, decay": train(lambda p: optim.RMSprop(p, lr=0.001, momentum=0.8, weight_decay=0.01)),
    "RMSprop, centered": train(lambda p: optim.RMSprop(p, lr=0.001, centered=True)),
    "Adagrad": train(lambda p: optim.Adagrad(p, lr=0.05)),
    "NAdam": train(lambda p: optim.NAdam(p, lr=0.01, foreach=True)),
    "SGD, clipped norm": train(lambda p: optim.SGD(p, lr=0.2), lambda p: torch.nn.utils.clip_grad_norm_(p, 0.5)),
    "SGD, clipped greatest": train(lambda p: optim.SGD(p, lr=0.2), lambda p: torch.nn.utils.clip_grad_norm_(p, 0.1, torch.inf)),
    "SGD, clipped sum": train(lambda p: optim.SGD(p, lr=0.2), lambda p: torch.nn.utils.clip_grad_norm_(p, 1.5, 1)),
    "SGD, clipped 3-norm": train(lambda p: optim.SGD(p, lr=0.2), lambda p: torch.nn.utils.clip_grad_norm_(p, 0.2, 3)),
    "SGD, decay, frozen": train(lambda p: optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01), frozen=range(20, 50)),
    "Adam, frozen": train(lambda p: optim.Adam(p, lr=0.01), frozen=range(20, 50)),
    "Adam, frozen at first": train(lambda p: optim.Adam(p, lr=0.01), frozen=range(0, 50)),
    "Adam, clipped value": train(lambda p: optim.Adam(p, lr=0.01), lambda p: torch.nn.utils.clip_grad_value_(p, 0.05)),
    "groups, schedule": train(
        lambda p: optim.AdamW([{"params": [p[0], p[2]], "weight_decay": 0.3}, {"params": [p[1], p[3]], "lr": 0.03}],
                              lr=0.01, weight_decay=0), factor=lambda t: 1 / (1 + 0.05 * t)),
    "SAM": sam(0.05),
}
print(json.dumps({
    "made_by": f"src/test/pytorch/optimizers_network.py, PyTorch {torch.__version__}",
    "x": X.tolist(),
    "y": Y.tolist(),
    "start": [t.reshape(-1).tolist() for t in START],
    "runs": runs,
}, indent=0).replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]").replace("], \"", "],\n\""))
