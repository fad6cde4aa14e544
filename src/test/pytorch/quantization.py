"""Numbers rounded to bytes and back, grids of observers, and sums of products, for mapping.compression.QuantizationTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/quantization.py
"""

import math

import torch
from torch.ao.quantization import MinMaxObserver

from cases import Cases, numbers

cases = Cases("quantization")


def whole(quantized):
    return quantized.int_repr().double()


TIES = torch.tensor([0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 126.5, 127.5, -128.5, 1000, -1000, -math.inf, 0, -0.0]).double()
TENTHS = torch.tensor([0.05, 0.15, 0.25, 0.35, 0.45, -0.05, -0.15, -0.25, 12.65, 12.75]).float().double()
for x, scale, zero in [
    (TIES, 1, 0), (TIES, 1, 1), (TIES, 1, -128), (TIES, 1, 127), (TENTHS, 0.1, 0), (TENTHS, 0.1, 3), (TENTHS, 0.3, 0), (TENTHS, 0.7, -1),
    (numbers(3, 4), 0.02, 0), (numbers(2, 0), 1, 0), (numbers(1, 2, 3), 1 / 3, 11), (torch.tensor(2.0).double(), 0.5, 0),
]:
    for name, how in ("per tensor", whole), ("per tensor back", lambda q: q.dequantize().double()):
        cases.add(name, lambda x, scale, zero: how(torch.quantize_per_tensor(x.float(), scale, zero, torch.qint8)), {"x": x},
                  gradient=False, scale=scale, zero=zero)
for shape, axis in ((3, 4), 0), ((3, 4), 1), ((2, 3, 2), 1), ((2, 2, 3), 2), ((1, 5), 0):
    scales = [0.01, 0.02, 0.3, 0.05][:shape[axis]]
    zeros = [0, 5, -100, 127][:shape[axis]]
    for name, how in ("per channel", whole), ("per channel back", lambda q: q.dequantize().double()):
        cases.add(name, lambda x, scales, zeros, axis: how(torch.quantize_per_channel(
            x.float(), torch.tensor(scales), torch.tensor(zeros), axis, torch.qint8)), {"x": numbers(*shape)},
            gradient=False, scales=scales, zeros=zeros, axis=axis)


def observed(x, scheme):
    observer = MinMaxObserver(dtype=torch.qint8, qscheme=getattr(torch, scheme))
    observer(x.float())
    return torch.stack([part.double().reshape(()) for part in observer.calculate_qparams()])


for low, high in (-1, 6), (-10, 30), (0, 30), (-10, 0), (2, 5), (-7, -3), (0, 0), (-1e-9, 1e-9), (-0.3, 0.1), (-128, 127), (-1, 254):
    for scheme in "per_tensor_affine", "per_tensor_symmetric":
        cases.add("observed", observed, {"x": torch.tensor([low, high]).double()}, gradient=False, scheme=scheme)

for rows, size, out in (2, 3, 4), (1, 1, 1), (3, 50, 2):
    bytes_x, bytes_w = (torch.randint(-128, 128, (n, size)).double() for n in (rows, out))
    zeros = torch.randint(-128, 128, (out,)).tolist()
    cases.add("linear", lambda x, w, zero, zeros: (x.long() - zero).matmul((w.long() - torch.tensor(zeros)[:, None]).T).double(),
              {"x": bytes_x, "w": bytes_w}, gradient=False, zero=-3, zeros=zeros)
cases.write()
