"""Roundings within a computation of floats with the gradients that PyTorch passes through them, and the ranges of its observers over
several batches, for mapping.compression.quantization.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/fake_quantization.py
"""

import torch
from torch.ao.quantization import MovingAverageMinMaxObserver, PerChannelMinMaxObserver

from cases import Cases, numbers

cases = Cases("fake_quantization")

# no number lies on the border between clamped and not clamped
WIDE = (numbers(4, 5) * 3).float().double()
TIES = torch.tensor([-1, 0.05, 0.15, 0.25, 0.35, 20]).float().double()
for x, scale, zero in (WIDE, 0.02, 5), (WIDE, 0.013, -128), (TIES, 0.1, -128), (WIDE, 0.2, 0):
    cases.add("per tensor", lambda x, scale, zero: torch.fake_quantize_per_tensor_affine(x.float(), scale, zero, -128, 127).double(),
              {"x": x}, scale=scale, zero=zero)
for axis in 0, 1:
    scales = [0.01, 0.02, 0.3, 0.005, 0.03][:WIDE.shape[axis]]
    cases.add("per channel", lambda x, scales, axis: torch.fake_quantize_per_channel_affine(
        x.float(), torch.tensor(scales), torch.zeros(len(scales), dtype=torch.int32), axis, -128, 127).double(),
        {"x": WIDE}, scales=scales, axis=axis)


def moving(x, part):
    observer = MovingAverageMinMaxObserver(averaging_constant=part, dtype=torch.qint8, qscheme=torch.per_tensor_affine)
    for batch in x:
        observer(batch.float())
    return torch.stack([observer.min_val, observer.max_val]).double()


for part in 0.01, 0.5:
    cases.add("moving average", moving, {"x": numbers(5, 7)}, gradient=False, part=part)


def channels(x):
    observer = PerChannelMinMaxObserver(ch_axis=0, dtype=torch.qint8, qscheme=torch.per_channel_symmetric)
    observer(x.float())
    return observer.calculate_qparams()[0].double()


cases.add("scales of channels", channels, {"x": numbers(4, 3, 2)}, gradient=False)
cases.write()
