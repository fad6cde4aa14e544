"""Prints the learning rates that PyTorch's LinearLR, then CosineAnnealingWarmRestarts give, step by step; the tests of this
exercise hold them. Run with a Python that has torch 1.13: python3 warm_restarts.py"""
import warnings

import torch
from torch.optim.lr_scheduler import CosineAnnealingWarmRestarts, LinearLR, SequentialLR

warnings.filterwarnings("ignore")


def rates(base, minimum, start_factor, warm_up, period, growth, steps):
    parameter = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    optimizer = torch.optim.SGD([parameter], lr=base)
    schedule = SequentialLR(
        optimizer,
        [LinearLR(optimizer, start_factor=start_factor, total_iters=warm_up),
         CosineAnnealingWarmRestarts(optimizer, T_0=period, T_mult=growth, eta_min=minimum)],
        milestones=[warm_up])
    result = []
    for _ in range(steps):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return result


print("public:", rates(0.1, 0.001, 0.1, 5, 4, 2, 17))
print("hidden:", rates(0.5, 0.05, 1 / 3, 3, 3, 3, 17))
