"""Trajectories of torch.optim.LBFGS, iteration by iteration, for mapping.descent.LineSearchMethodsTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/optimizers_lbfgs.py > src/test/resources/pytorch/optimizers_lbfgs.json
"""

import json

import torch

torch.set_default_dtype(torch.float64)
CURVATURE = torch.tensor([1.0, 3.0, 10.0, 0.3, 20.0, 5.0])
START = [2.0, -1.5, 1.0, 3.0, -0.5, 0.7]
KEPT = list(range(1, 13)) + [14, 16, 18, 20, 25, 30]


def objective(x):
    return 0.5 * (CURVATURE * x * x).sum() + 0.5 * torch.cos(x[1:] + x[:-1]).sum()


def trajectory(scale=1.0, **settings):
    x = torch.tensor(START, requires_grad=True)
    optimizer = torch.optim.LBFGS([x], max_iter=1, tolerance_grad=0, tolerance_change=0, **settings)

    def closure():
        optimizer.zero_grad()
        loss = scale * objective(x)
        loss.backward()
        return loss

    points = []
    for step in range(1, KEPT[-1] + 1):
        optimizer.step(closure)
        if step in KEPT:
            points.append(x.tolist())
    return points


runs = {
    "fixed": trajectory(),
    "fixed 0.5, memory 3": trajectory(lr=0.5, history_size=3),
    "strong Wolfe": trajectory(line_search_fn="strong_wolfe"),
    "strong Wolfe, memory 2": trajectory(line_search_fn="strong_wolfe", history_size=2),
    "strong Wolfe, steep": trajectory(100.0, line_search_fn="strong_wolfe"),
    "strong Wolfe, flat": trajectory(1e-3, line_search_fn="strong_wolfe"),
}
print(json.dumps({
    "made_by": f"src/test/pytorch/optimizers_lbfgs.py, PyTorch {torch.__version__}",
    "start": START,
    "kept": KEPT,
    "runs": runs,
}, indent=0).replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]").replace("], \"", "],\n\""))
