"""Values and gradients of convolutions and pooling, for mapping.tensor.PyTorchConvolutionTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/convolution.py
"""

import torch.nn.functional as F

from cases import Cases, distinct, exact, numbers

cases = Cases("convolution")
add = cases.add

# Convolutions: (images, filters, window, stride, padding, dilation, groups, bias).
CONVOLUTIONS = [
    ((1, 1, 3, 3), 1, (3, 3), 1, 0, 1, 1, True), ((2, 3, 5, 7), 4, (3, 3), 1, 1, 1, 1, True),
    ((2, 2, 6, 5), 3, (3, 2), 2, 1, 1, 1, True), ((1, 4, 5, 5), 6, (3, 3), 1, 2, 2, 2, True),
    ((2, 3, 4, 4), 3, (3, 3), 1, 1, 1, 3, False), ((3, 5, 4, 3), 2, (1, 1), 1, 0, 1, 1, True),
    ((1, 2, 8, 9), 2, (5, 4), 3, 2, 1, 1, False), ((9, 1, 4, 4), 2, (2, 2), 2, 0, 1, 1, True),
    ((1, 4, 7, 6), 8, (3, 3), 2, 1, 2, 4, True), ((1, 2, 1, 1), 2, (1, 1), 1, 0, 1, 1, True),
    ((2, 1, 1, 6), 2, (1, 3), 1, 0, 1, 1, True), ((1, 1, 5, 5), 2, (1, 1), 2, 1, 1, 1, True),
]
for x, filters, window, stride, padding, dilation, groups, bias in CONVOLUTIONS:
    inputs = {"x": numbers(*x), "weight": numbers(filters, x[1] // groups, *window)}
    if bias:
        inputs["bias"] = numbers(filters)
    add("conv2d", lambda x, weight, bias=None, **rest: F.conv2d(x, weight, bias, **rest), inputs,
        stride=stride, padding=padding, dilation=dilation, groups=groups)
inputs = {"x": numbers(2, 2, 6, 7), "weight": numbers(3, 2, 3, 2), "bias": numbers(3)}
add("conv2d", F.conv2d, inputs, stride=[2, 1], padding=[1, 0], dilation=[1, 3], groups=1)
add("conv2d", F.conv2d, inputs, stride=[1, 2], padding=[0, 2], dilation=[2, 1], groups=1)
for x, filters, size, stride, padding, dilation, groups in [((2, 3, 8), 4, 3, 1, 1, 1, 1), ((1, 2, 9), 2, 4, 2, 0, 1, 2),
                                                            ((2, 1, 7), 3, 2, 1, 3, 3, 1), ((1, 1, 1), 1, 1, 1, 0, 1, 1)]:
    add("conv1d", F.conv1d, {"x": numbers(*x), "weight": numbers(filters, x[1] // groups, size), "bias": numbers(filters)},
        stride=stride, padding=padding, dilation=dilation, groups=groups)
for x, channels, window, stride, padding, extra, dilation, groups in [
        ((1, 1, 2, 2), 1, (2, 2), 1, 0, 0, 1, 1), ((2, 3, 4, 3), 2, (3, 3), 2, 1, 1, 1, 1),
        ((1, 4, 3, 3), 2, (3, 2), 1, 1, 0, 1, 2), ((2, 2, 3, 2), 3, (2, 3), 3, 0, 2, 1, 1),
        ((1, 2, 3, 3), 2, (3, 3), 2, 2, 0, 2, 2), ((3, 2, 1, 1), 2, (4, 4), 1, 0, 0, 1, 1)]:
    for bias in True, False:
        inputs = {"x": numbers(*x), "weight": numbers(x[1], channels // groups, *window)}
        if bias:
            inputs["bias"] = numbers(channels)
        add("convTranspose2d", lambda x, weight, bias=None, **rest: F.conv_transpose2d(x, weight, bias, **rest), inputs,
            stride=stride, padding=padding, output_padding=extra, dilation=dilation, groups=groups)

# Pooling.
POOLS = [((1, 1, 4, 4), [2, 2], [2, 2], [0, 0], [1, 1]), ((2, 3, 5, 7), [3, 2], [2, 1], [1, 0], [1, 1]),
         ((1, 2, 7, 6), [2, 3], [1, 2], [1, 1], [2, 1]), ((2, 1, 5, 5), [2, 2], [2, 2], [0, 0], [1, 1]),
         ((1, 1, 1, 1), [1, 1], [1, 1], [0, 0], [1, 1]), ((1, 2, 6, 9), [3, 3], [3, 3], [1, 1], [1, 1]),
         ((3, 2, 4, 6), [2, 2], [2, 2], [0, 0], [1, 1]), ((1, 1, 5, 6), [2, 3], [3, 4], [0, 0], [1, 1])]
for x, size, stride, padding, dilation in POOLS:
    add("maxPool2d", lambda x, size, stride, padding, dilation: F.max_pool2d(x, size, stride, padding, dilation),
        {"x": distinct(*x)}, size=size, stride=stride, padding=padding, dilation=dilation)
    if dilation == [1, 1]:
        add("avgPool2d", lambda x, size, stride, padding: F.avg_pool2d(x, size, stride, padding), {"x": numbers(*x)},
            size=size, stride=stride, padding=padding)
add("maxPool2d", lambda x, size, stride, padding, dilation: F.max_pool2d(x, size, stride, padding, dilation),
    {"x": exact([[[[0, 0, 1, 1], [0, 0, 1, 1], [-1, -1, 2, 3], [-1, -1, 3, 2]]]])}, size=[2, 2], stride=[2, 2], padding=[0, 0],
    dilation=[1, 1])
for x, size in ((2, 3, 4, 5), [1, 1]), ((1, 2, 5, 7), [2, 3]), ((1, 1, 3, 3), [5, 4]), ((2, 1, 6, 6), [3, 2]):
    add("adaptiveAvgPool2d", F.adaptive_avg_pool2d, {"x": numbers(*x)}, output_size=size)

cases.write()
