"""Learning rates of PyTorch's schedulers, for mapping.schedules.PyTorchSchedulesTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/schedules.py > src/test/resources/pytorch/schedules.json
"""

import json
import math
import warnings

import torch
from torch.optim import lr_scheduler as s
from torch.optim.swa_utils import SWALR

warnings.filterwarnings("ignore")
STEPS = 200


def rates(make, rate=0.1, steps=STEPS):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate, momentum=0.9)
    scheduler = make(optimizer)
    result = []
    for _ in range(steps):
        result.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return result


def momenta(make, steps=STEPS):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1, momentum=0.9)
    scheduler = make(optimizer)
    result = []
    for _ in range(steps):
        result.append(optimizer.param_groups[0]["momentum"])
        optimizer.step()
        scheduler.step()
    return result


def plateau(losses, rate=0.1, **settings):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=rate)
    scheduler = s.ReduceLROnPlateau(optimizer, **settings)
    result = []
    for loss in losses:
        optimizer.step()
        scheduler.step(loss)
        result.append(optimizer.param_groups[0]["lr"])
    return result


# Falls, stalls, jitters, rises, falls again.
LOSSES = [1 / (1 + t) + 0.3 * (t > 60) + 0.02 * ((7 * t) % 5) - 0.004 * max(0, t - 120) for t in range(STEPS)]

schedules = {
    "ConstantFactor(0.1, 0.25, 30)": rates(lambda o: s.ConstantLR(o, factor=0.25, total_iters=30)),
    "StepDecay(0.1, 30, 0.1)": rates(lambda o: s.StepLR(o, 30)),
    "StepDecay(0.5, 7, 0.8)": rates(lambda o: s.StepLR(o, 7, 0.8), 0.5),
    "MultiStepDecay(0.1, [30, 80, 80, 150], 0.1)": rates(lambda o: s.MultiStepLR(o, [30, 80, 80, 150])),
    "MultiStepDecay(0.4, [5, 6], 0.3)": rates(lambda o: s.MultiStepLR(o, [5, 6], 0.3), 0.4),
    "ExponentialDecay(0.1, 0.95)": rates(lambda o: s.ExponentialLR(o, 0.95)),
    "ExponentialDecay(3, 0.999)": rates(lambda o: s.ExponentialLR(o, 0.999), 3.0),
    "InverseTimeDecay(0.1, 0.05)": rates(lambda o: s.LambdaLR(o, lambda t: 1 / (1 + 0.05 * t))),
    "PolynomialDecay(0.1, 150, 1)": rates(lambda o: s.PolynomialLR(o, 150, 1.0)),
    "PolynomialDecay(0.1, 180, 2.5)": rates(lambda o: s.PolynomialLR(o, 180, 2.5)),
    "PolynomialDecay(0.1, 250, 0.5)": rates(lambda o: s.PolynomialLR(o, 250, 0.5)),
    "Linear(0.1, 1/3, 1, 50)": rates(lambda o: s.LinearLR(o, total_iters=50)),
    "Linear(0.1, 1, 0.05, 120)": rates(lambda o: s.LinearLR(o, 1.0, 0.05, 120)),
    "Cosine(0.1, 0, 200)": rates(lambda o: s.CosineAnnealingLR(o, 200)),
    "Cosine(0.1, 0.01, 60)": rates(lambda o: s.CosineAnnealingLR(o, 60, 0.01)),
    "CosineWarmRestarts(0.1, 0, 50, 1)": rates(lambda o: s.CosineAnnealingWarmRestarts(o, 50)),
    "CosineWarmRestarts(0.1, 0.001, 10, 2)": rates(lambda o: s.CosineAnnealingWarmRestarts(o, 10, 2, 0.001)),
    "CosineWarmRestarts(0.1, 0.001, 5, 3)": rates(lambda o: s.CosineAnnealingWarmRestarts(o, 5, 3, 0.001)),
    "Cyclic.triangular(0.001, 0.1, 20)": rates(lambda o: s.CyclicLR(o, 0.001, 0.1, 20)),
    "Cyclic(0.001, 0.1, 10, 30, TRIANGULAR, 1)": rates(lambda o: s.CyclicLR(o, 0.001, 0.1, 10, 30)),
    "Cyclic.halving(0.001, 0.1, 20)": rates(lambda o: s.CyclicLR(o, 0.001, 0.1, 20, mode="triangular2")),
    "Cyclic.exponential(0.001, 0.1, 20, 0.99)":
        rates(lambda o: s.CyclicLR(o, 0.001, 0.1, 20, mode="exp_range", gamma=0.99)),
    "OneCycle.of(0.1, 200)": rates(lambda o: s.OneCycleLR(o, 0.1, 200)),
    "OneCycle(0.5, 200, 0.25, 10, 1000, linear)": rates(lambda o: s.OneCycleLR(
        o, 0.5, 200, pct_start=0.25, anneal_strategy="linear", div_factor=10, final_div_factor=1000)),
    "OneCycle(0.1, 200, 0.4, 25, 10000, three phases)": rates(lambda o: s.OneCycleLR(
        o, 0.1, 200, pct_start=0.4, three_phase=True)),
    "OneCycle(0.1, 200, 0.123, 25, 10000, linear, three phases)": rates(lambda o: s.OneCycleLR(
        o, 0.1, 200, pct_start=0.123, anneal_strategy="linear", three_phase=True)),
    "SWA, cosine": rates(lambda o: SWALR(o, 0.03, 40)),
    "SWA, linear": rates(lambda o: SWALR(o, 0.03, 40, "linear")),
    "OneCycle.of(0.1, 200).momentum(0.85, 0.95)": momenta(lambda o: s.OneCycleLR(o, 0.1, 200)),
    "OneCycle(0.1, 200, 0.4, 25, 10000, three phases).momentum(0.7, 0.9)": momenta(lambda o: s.OneCycleLR(
        o, 0.1, 200, pct_start=0.4, three_phase=True, base_momentum=0.7, max_momentum=0.9)),
    "Cyclic.halving(0.001, 0.1, 20).momentum(0.8, 0.9)":
        momenta(lambda o: s.CyclicLR(o, 0.001, 0.1, 20, mode="triangular2")),
    "Lambda(0.1, 0.9^(t/10) + 0.01)": rates(lambda o: s.LambdaLR(o, lambda t: 0.9 ** (t / 10) + 0.01)),
    "Multiplicative(0.1, 1 - 1/(t+3))": rates(lambda o: s.MultiplicativeLR(o, lambda t: 1 - 1 / (t + 3))),
    "WarmUp(20, 0.1, Cosine(0.1, 0, 180))": rates(lambda o: s.SequentialLR(
        o, [s.LinearLR(o, 0.1, 1.0, 20), s.CosineAnnealingLR(o, 180)], [20])),
    "WarmUp(10, 1/11, ExponentialDecay(0.1, 0.97))": rates(lambda o: s.SequentialLR(
        o, [s.LinearLR(o, 1 / 11, 1.0, 10), s.ExponentialLR(o, 0.97)], [10])),
    "Sequential(Constant, StepDecay, Exponential; 40, 100)": rates(lambda o: s.SequentialLR(
        o, [s.ConstantLR(o, 0.5, 1000), s.StepLR(o, 15, 0.6), s.ExponentialLR(o, 0.9)], [40, 100])),
    "Chained(ConstantFactor, Exponential, StepDecay)": rates(lambda o: s.ChainedScheduler(
        [s.ConstantLR(o, 0.1, 30), s.ExponentialLR(o, 0.99), s.StepLR(o, 50, 0.5)])),
}

plateaus = {
    "standard": plateau(LOSSES),
    "factor 0.5, patience 3, cool-down 4": plateau(LOSSES, factor=0.5, patience=3, cooldown=4),
    "factor 0.3, patience 0, absolute 0.01, least 0.002":
        plateau(LOSSES, factor=0.3, patience=0, threshold=0.01, threshold_mode="abs", min_lr=0.002),
    "metric": plateau([1.5 - loss for loss in LOSSES], mode="max", patience=4),
    "metric, absolute 0.01": plateau([1.5 - loss for loss in LOSSES], mode="max", patience=6, threshold=0.01,
                                     threshold_mode="abs", factor=0.5),
}

print(json.dumps({
    "made_by": f"src/test/pytorch/schedules.py, PyTorch {torch.__version__}",
    "schedules": schedules,
    "losses": LOSSES,
    "plateaus": plateaus,
}, indent=0).replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]").replace("], \"", "],\n\""))
