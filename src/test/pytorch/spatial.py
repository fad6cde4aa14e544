"""Values and gradients of spatial operations, for mapping.tensor.PyTorchSpatialTest: padding, interpolation, pixel shuffle, pooling
of sequences and volumes, transposed convolution of sequences, convolution of volumes, unfold and fold, grid sampling, RoI align.

Run with a Python that has PyTorch and torchvision (1.13 and 0.14 made the committed file): python3 src/test/pytorch/spatial.py
"""

import math

import torch
import torch.nn.functional as F
from torchvision.ops import roi_align

from cases import Cases, distinct, exact, numbers

cases = Cases("spatial")
add = cases.add

# Padding. PyTorch knows reflect, replicate and circular for (N, C, L), (N, C, H, W), (N, C, D, H, W).
PADS = [((1, 1, 1), [2, 1], "constant"), ((2, 3), [0, 2, 1, 0], "constant"), ((2, 2, 3), [1, 2, 0, 0, 1, 1], "constant"),
        ((2, 1, 3, 4), [-1, 2, 1, -2], "constant"), ((3,), [0, 0], "constant"), ((0, 2, 3), [1, 0], "constant")]
for mode in "reflect", "replicate", "circular":
    PADS += [((2, 3, 4), [3, 1], mode), ((1, 2, 5), [0, 2], mode), ((1, 2, 3, 4), [2, 1, 0, 2], mode),
             ((2, 1, 4, 3), [1, 1, 2, 2], mode), ((1, 2, 3, 2, 4), [1, 0, 1, 1, 2, 1], mode)]
PADS += [((1, 1, 3), [3, 3], "circular"), ((1, 1, 1), [4, 2], "replicate"), ((1, 1, 2, 2), [1, 1, 1, 1], "reflect"),
         ((1, 1, 1), [1, 1], "circular"), ((1, 1, 4), [-1, 2], "reflect"), ((1, 1, 4), [2, -2], "replicate")]
for shape, pad, mode in PADS:
    value = 0.0 if mode != "constant" else -1.5
    add("pad", lambda x, pad, mode, value: F.pad(x, pad, mode, value if mode == "constant" else None), {"x": numbers(*shape)},
        pad=pad, mode=mode, value=value)

# Interpolation.
for shape, size in [((1, 1, 1), [4]), ((2, 2, 5), [3]), ((1, 1, 5), [1]), ((1, 2, 3), [7]), ((1, 1, 2), [6]), ((1, 2, 3, 4), [6, 8]),
                    ((2, 1, 7, 5), [3, 9]), ((1, 1, 4, 4), [4, 4]), ((1, 1, 1, 3), [2, 1]), ((1, 1, 2, 3, 2), [3, 2, 5])]:
    add("nearest", lambda x, size: F.interpolate(x, size, mode="nearest"), {"x": numbers(*shape)}, size=size)
    kind = {3: "linear", 4: "bilinear", 5: "trilinear"}[len(shape)]
    for align in False, True:
        add("linear", lambda x, size, align: F.interpolate(x, size, mode=kind, align_corners=align), {"x": numbers(*shape)},
            size=size, align=align)
for shape, factor in [((1, 2, 3), [2.0]), ((1, 1, 5), [0.5]), ((2, 1, 4), [1.7]), ((1, 2, 3, 4), [2.0, 3.0]),
                      ((1, 1, 5, 7), [1.3, 0.6]), ((1, 1, 3, 3), [2.5, 1.0]), ((1, 1, 9), [0.3]), ((1, 1, 2, 2, 3), [2.0, 1.5, 1.0])]:
    add("nearest by", lambda x, factor: F.interpolate(x, scale_factor=factor, mode="nearest"), {"x": numbers(*shape)}, factor=factor)
    kind = {3: "linear", 4: "bilinear", 5: "trilinear"}[len(shape)]
    for align in False, True:
        add("linear by", lambda x, factor, align: F.interpolate(x, scale_factor=factor, mode=kind, align_corners=align),
            {"x": numbers(*shape)}, factor=factor, align=align)

# Pixel shuffle.
for shape, factor in ((1, 4, 1, 1), 2), ((2, 9, 2, 3), 3), ((8, 2, 3), 2), ((1, 3, 2, 2), 1), ((2, 1, 4, 1, 2), 2):
    add("pixelShuffle", lambda x, factor: F.pixel_shuffle(x, factor), {"x": numbers(*shape)}, factor=factor)
for shape, factor in ((1, 1, 2, 2), 2), ((2, 2, 6, 3), 3), ((2, 4, 2), 2), ((1, 3, 2, 2), 1):
    add("pixelUnshuffle", lambda x, factor: F.pixel_unshuffle(x, factor), {"x": numbers(*shape)}, factor=factor)

# Pooling of sequences: (x, size, stride, padding, dilation).
for x, size, stride, padding, dilation in [((2, 3, 7), 2, 2, 0, 1), ((1, 2, 8), 3, 2, 1, 1), ((1, 1, 1), 1, 1, 0, 1),
                                           ((2, 1, 9), 3, 1, 1, 2), ((1, 1, 5), 4, 3, 2, 1), ((1, 2, 4), 4, 1, 0, 1)]:
    add("maxPool1d", lambda x, size, stride, padding, dilation: F.max_pool1d(x, size, stride, padding, dilation),
        {"x": distinct(*x)}, size=size, stride=stride, padding=padding, dilation=dilation)
    if dilation == 1:
        add("avgPool1d", lambda x, size, stride, padding, dilation: F.avg_pool1d(x, size, stride, padding), {"x": numbers(*x)},
            size=size, stride=stride, padding=padding, dilation=dilation)
add("maxPool1d", lambda x, size, stride, padding, dilation: F.max_pool1d(x, size, stride, padding, dilation),
    {"x": exact([[[1, 1, -math.inf, -math.inf, 2, math.inf]]])}, size=2, stride=2, padding=0, dilation=1)
for x, length in ((2, 3, 7), 3), ((1, 1, 2), 5), ((1, 2, 4), 1), ((1, 1, 1), 1):
    add("adaptiveAvgPool1d", lambda x, length: F.adaptive_avg_pool1d(x, length), {"x": numbers(*x)}, length=length)
    add("adaptiveMaxPool1d", lambda x, length: F.adaptive_max_pool1d(x, length), {"x": distinct(*x)}, length=length)
for x, size in ((2, 3, 4, 5), [1, 1]), ((1, 2, 5, 7), [2, 3]), ((1, 1, 3, 3), [5, 4]), ((2, 1, 6, 6), [3, 2]), ((1, 1, 1, 4), [1, 4]):
    add("adaptiveMaxPool2d", F.adaptive_max_pool2d, {"x": distinct(*x)}, output_size=size)
add("adaptiveMaxPool2d", F.adaptive_max_pool2d, {"x": exact([[[[0, -0.0, 2, 2], [0, 0, 2, 1]]]])}, output_size=[1, 2])
add("adaptiveMaxPool2d", F.adaptive_max_pool2d, {"x": torch.tensor([[[[1, math.nan, 2, math.inf]]]])}, gradient=False,
    output_size=[1, 2])

# Volumes: (x, size, stride, padding, dilation), one number for each direction.
for x, size, stride, padding, dilation in [((1, 1, 2, 2, 2), [2, 2, 2], [2, 2, 2], [0, 0, 0], [1, 1, 1]),
                                           ((2, 2, 4, 5, 3), [2, 3, 2], [1, 2, 1], [1, 1, 0], [1, 1, 1]),
                                           ((1, 2, 5, 4, 4), [2, 2, 2], [2, 1, 2], [0, 1, 0], [2, 1, 1]),
                                           ((1, 1, 1, 1, 3), [1, 1, 1], [1, 1, 1], [0, 0, 0], [1, 1, 1])]:
    add("maxPool3d", lambda x, size, stride, padding, dilation: F.max_pool3d(x, size, stride, padding, dilation),
        {"x": distinct(*x)}, size=size, stride=stride, padding=padding, dilation=dilation)
    if max(dilation) == 1:
        add("avgPool3d", lambda x, size, stride, padding, dilation: F.avg_pool3d(x, size, stride, padding), {"x": numbers(*x)},
            size=size, stride=stride, padding=padding, dilation=dilation)
add("maxPool3d", lambda x, size, stride, padding, dilation: F.max_pool3d(x, size, stride, padding, dilation),
    {"x": exact([[[[[1, 3], [0, 2]], [[3, 1], [2, 3]]]]])}, size=[2, 2, 2], stride=[1, 1, 1], padding=[0, 0, 0], dilation=[1, 1, 1])
for x, filters, size, stride, padding, dilation, groups, bias in [
        ((1, 1, 2, 2, 2), 1, [2, 2, 2], [1, 1, 1], [0, 0, 0], [1, 1, 1], 1, True),
        ((2, 2, 4, 5, 3), 3, [3, 2, 3], [1, 1, 1], [1, 0, 1], [1, 1, 1], 1, True),
        ((1, 4, 5, 4, 6), 6, [2, 3, 1], [2, 1, 3], [1, 2, 0], [2, 1, 1], 2, False),
        ((1, 3, 3, 3, 3), 3, [3, 3, 3], [1, 2, 1], [1, 1, 1], [1, 1, 1], 3, True),
        ((3, 1, 1, 1, 1), 2, [1, 1, 1], [1, 1, 1], [0, 0, 0], [1, 1, 1], 1, False)]:
    inputs = {"x": numbers(*x), "weight": numbers(filters, x[1] // groups, *size)}
    if bias:
        inputs["bias"] = numbers(filters)
    add("conv3d", lambda x, weight, bias=None, *, size, **rest: F.conv3d(x, weight, bias, **rest), inputs, size=size,
        stride=stride, padding=padding, dilation=dilation, groups=groups)

# Transposed convolution of sequences.
for x, channels, size, stride, padding, extra, dilation, groups in [
        ((1, 1, 1), 1, 1, 1, 0, 0, 1, 1), ((2, 3, 4), 2, 3, 2, 1, 1, 1, 1), ((1, 4, 5), 2, 2, 3, 0, 2, 1, 2),
        ((2, 2, 3), 4, 4, 1, 2, 0, 2, 2), ((1, 2, 6), 3, 8, 4, 2, 0, 1, 1)]:
    for bias in True, False:
        inputs = {"x": numbers(*x), "weight": numbers(x[1], channels // groups, size)}
        if bias:
            inputs["bias"] = numbers(channels)
        add("convTranspose1d", lambda x, weight, bias=None, **rest: F.conv_transpose1d(x, weight, bias, **rest), inputs,
            stride=stride, padding=padding, output_padding=extra, dilation=dilation, groups=groups)

# Unfold and fold: (image, size, stride, padding, dilation).
for x, size, stride, padding, dilation in [((1, 1, 2, 2), [2, 2], [1, 1], [0, 0], [1, 1]), ((2, 3, 4, 5), [3, 2], [1, 1], [1, 0], [1, 1]),
                                           ((1, 2, 5, 6), [2, 3], [2, 1], [1, 2], [2, 1]), ((2, 1, 4, 4), [2, 2], [2, 2], [0, 0], [1, 1]),
                                           ((1, 2, 3, 1), [1, 1], [1, 1], [0, 0], [1, 1]), ((1, 1, 5, 5), [2, 2], [3, 3], [0, 0], [1, 1])]:
    options = {"size": size, "stride": stride, "padding": padding, "dilation": dilation}
    columns = add("unfold", lambda x, size, **rest: F.unfold(x, size, **rest), {"x": numbers(*x)}, **options)
    add("fold", lambda x, image, size, **rest: F.fold(x, image, size, **rest), {"x": numbers(*columns.shape)},
        image=list(x[2:]), **options)

# Grid sampling. Places inside, outside, far outside; no corner of the function but in the case of exact places.
inside, outside = distinct(2, 3, 4, 2), distinct(2, 3, 4, 2) * 3.1
exactly = exact([[[[-1, -1], [1, 1], [0, 0]], [[-0.5, 0.5], [2, -2], [-3, 5]]]])
for mode in "bilinear", "nearest":
    for border in "zeros", "border", "reflection":
        for align in False, True:
            for x, grid in ((2, 3, 5, 4), exact(inside)), ((2, 1, 3, 6), exact(outside)), ((2, 2, 1, 2), exact(outside[:, :2])):
                add("gridSample", lambda x, grid, mode, border, align: F.grid_sample(x, grid, mode, border, align),
                    {"x": numbers(*x), "grid": grid}, mode=mode, border=border, align=align)
            add("gridSample", lambda x, grid, mode, border, align: F.grid_sample(x, grid, mode, border, align),
                {"x": numbers(1, 2, 4, 3), "grid": exactly}, gradient=["x"], mode=mode, border=border, align=align)
for size in [1, 1], [2, 3], [4, 1]:
    for align in False, True:
        add("affineGrid", lambda theta, size, align: F.affine_grid(theta, [theta.shape[0], 1, *size], align),
            {"theta": numbers(2, 2, 3)}, size=size, align=align)

# RoI align: boxes inside, over the border, outside, of no size, turned round.
BOXES = exact([[0, 0.5, 0.25, 3.5, 2.75], [1, -1.5, -2, 4.25, 9], [0, 1, 1, 1, 1], [1, 2.2, 0.1, 2.9, 5.3], [0, 20, 20, 30, 25],
               [1, 3, 2, 1, 1], [0, 0, 0, 6, 5]])
for scale, ratio, aligned, size in [(1.0, -1, False, [2, 2]), (1.0, -1, True, [2, 2]), (0.5, 2, False, [3, 2]), (0.5, 2, True, [3, 2]),
                                    (2.0, 1, True, [1, 1]), (0.25, 0, False, [2, 3]), (1.5, 3, True, [2, 1])]:
    add("roiAlign", lambda x, boxes, scale, ratio, aligned, size: roi_align(x, boxes, size, scale, ratio, aligned),
        {"x": numbers(2, 2, 5, 6), "boxes": BOXES}, gradient=["x"], scale=scale, ratio=ratio, aligned=aligned, size=size)
add("roiAlign", lambda x, boxes, scale, ratio, aligned, size: roi_align(x, boxes, size, scale, ratio, aligned),
    {"x": numbers(1, 3, 1, 1), "boxes": exact([[0, 0, 0, 1, 1]])}, gradient=["x"], scale=1.0, ratio=-1, aligned=True, size=[2, 2])

# Nearest neighbours where the product of index and scale, in double precision, falls short of the whole number that it is.
for n, m in (26, 46), (30, 22):
    add("nearest", lambda x, size: F.interpolate(x, size, mode="nearest"), {"x": numbers(1, 1, n)}, size=[m])
for n, factor in (11, 3.7), (12, 4.9):
    add("nearest by", lambda x, factor: F.interpolate(x, scale_factor=factor, mode="nearest"), {"x": numbers(1, 1, n)}, factor=[factor])

cases.write()
