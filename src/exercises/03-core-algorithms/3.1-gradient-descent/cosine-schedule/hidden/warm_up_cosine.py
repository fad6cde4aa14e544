"""Prints the learning rates that PyTorch's LinearLR, then CosineAnnealingLR give, step by step; the tests of this exercise
hold them. Run with a Python that has torch 1.13: python3 warm_up_cosine.py"""
import warnings

import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, SequentialLR

warnings.filterwarnings("ignore")


def rates(base, minimum, start_factor, warm_up, total):
    parameter = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
    optimizer = torch.optim.SGD([parameter], lr=base)
    schedule = SequentialLR(
        optimizer,
        [LinearLR(optimizer, start_factor=start_factor, total_iters=warm_up),
         CosineAnnealingLR(optimizer, T_max=total - warm_up, eta_min=minimum)],
        milestones=[warm_up])
    result = []
    for _ in range(total + 1):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return result


print("public:", rates(0.1, 0.001, 0.1, 5, 20))
print("hidden:", rates(0.5, 0.05, 1 / 3, 3, 10))
