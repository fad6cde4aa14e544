"""Values and gradients of layers on sequences, images and volumes, of normalizations with other settings than the usual ones, and of
spectral and weight normalization, for mapping.layers.PyTorchSpatialLayersTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/spatial_layers.py

Parameters and buffers of a module are inputs under their names in PyTorch; the module computes with them.
"""

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm
from torch.nn.utils.stateless import functional_call

from cases import Cases, distinct, numbers, positive

cases = Cases("spatial_layers")


def module(operation, layer, x, training=True, **arguments):
    """A case of a module whose parameters are random numbers, its buffers positive ones."""
    layer = layer.double().train(training)
    parameters = {name: numbers(*p.shape) for name, p in layer.named_parameters()}
    buffers = {name: positive(*b.shape) for name, b in layer.named_buffers() if b.is_floating_point()}
    inputs = {"x": x, **parameters, **buffers}
    return cases.add(operation, lambda x, *state, **_: functional_call(layer, dict(zip([*parameters, *buffers], state)), (x,)),
                     inputs, gradient=["x", *parameters], training=training, **arguments)


# Convolutions and pooling.
for x, out, kernel, options in [((2, 3, 4), 2, 3, {}), ((1, 4, 3), 2, 4, {"stride": 3, "padding": 1, "output_padding": 2, "groups": 2}),
                                ((2, 1, 5), 3, 2, {"dilation": 3, "bias": False})]:
    module("ConvTranspose1d", nn.ConvTranspose1d(x[1], out, kernel, **options), numbers(*x), out=out, kernel=kernel, **options)
module("ConvTranspose2d", nn.ConvTranspose2d(2, 3, 3, dilation=2, stride=2), numbers(1, 2, 3, 2), out=3, kernel=3, dilation=2, stride=2)
for x, out, kernel, options in [((1, 2, 3, 4, 3), 3, 3, {}), ((2, 2, 5, 4, 3), 4, 2, {"stride": 2, "padding": 1, "groups": 2}),
                                ((1, 1, 5, 3, 4), 2, 2, {"dilation": 2, "bias": False}), ((1, 2, 2, 3, 2), 2, 3, {"padding": "same"})]:
    same = {"same": True} if options.get("padding") == "same" else options
    module("Conv3d", nn.Conv3d(x[1], out, kernel, **options), numbers(*x), out=out, kernel=kernel, **same)
for d, x, size, options in [(1, (2, 3, 7), 2, {}), (1, (1, 2, 7), 3, {"stride": 2, "padding": 1}), (3, (1, 2, 4, 3, 5), 2, {}),
                            (3, (2, 1, 3, 5, 4), 3, {"stride": 1, "padding": 1})]:
    module(f"MaxPool{d}d", getattr(nn, f"MaxPool{d}d")(size, **options), distinct(*x), size=size, **options)
    module(f"AvgPool{d}d", getattr(nn, f"AvgPool{d}d")(size, **options), numbers(*x), size=size, **options)
module("AdaptiveAvgPool1d", nn.AdaptiveAvgPool1d(3), numbers(2, 2, 7), to=[3])
module("AdaptiveMaxPool1d", nn.AdaptiveMaxPool1d(3), distinct(2, 2, 7), to=[3])
module("AdaptiveMaxPool2d", nn.AdaptiveMaxPool2d((3, 2)), distinct(2, 2, 7, 5), to=[3, 2])

# Padding by itself and as the padding mode of a convolution, interpolation, pixel shuffle.
for layer, x, amounts in [(nn.ConstantPad1d((1, 2), 0.5), (2, 2, 3), [1, 2]), (nn.ZeroPad2d((1, 0, 2, 1)), (2, 2, 3, 2), [1, 0, 2, 1]),
                          (nn.ReflectionPad1d((2, 1)), (2, 2, 3), [2, 1]), (nn.ReflectionPad2d((1, 2, 1, 0)), (1, 2, 3, 3), [1, 2, 1, 0]),
                          (nn.ReflectionPad3d(1), (1, 1, 2, 3, 2), [1] * 6), (nn.ReplicationPad1d((3, 1)), (2, 2, 2), [3, 1]),
                          (nn.ReplicationPad2d((1, 2, 1, 0)), (1, 2, 3, 3), [1, 2, 1, 0]),
                          (nn.ReplicationPad3d((0, 1, 2, 0, 1, 1)), (1, 1, 2, 3, 2), [0, 1, 2, 0, 1, 1])]:
    kind = type(layer).__name__[:-2]
    module("Pad", layer, numbers(*x), kind=kind, amounts=amounts, value=getattr(layer, "value", 0.0))
for mode in "reflect", "replicate", "circular":
    module("padding mode", nn.Conv2d(2, 3, 3, padding=(2, 1), padding_mode=mode), numbers(2, 2, 4, 3), mode=mode, amounts=[1, 1, 2, 2])
    module("padding mode", nn.Conv1d(2, 3, 2, padding=1, padding_mode=mode), numbers(2, 2, 4), mode=mode, amounts=[1, 1])
for x, options in [((1, 2, 3), {"scale_factor": [2.0], "mode": "nearest"}), ((1, 2, 3, 4), {"scale_factor": [1.5, 2.0], "mode": "nearest"}),
                   ((2, 1, 3, 2), {"size": [4, 5], "mode": "nearest"}),
                   ((1, 1, 2, 2, 3), {"scale_factor": [2.0, 1.0, 0.5], "mode": "nearest"}),
                   ((1, 2, 4), {"size": [6], "mode": "linear"}), ((2, 1, 3, 2), {"scale_factor": [2.0, 2.0], "mode": "bilinear"}),
                   ((2, 1, 3, 2), {"scale_factor": [2.0, 2.0], "mode": "bilinear", "align_corners": True}),
                   ((1, 1, 2, 2, 3), {"size": [3, 1, 4], "mode": "trilinear", "align_corners": True})]:
    arguments = {k: tuple(v) if isinstance(v, list) else v for k, v in options.items()}
    module("Upsample", nn.Upsample(**arguments), numbers(*x), **options)
module("PixelShuffle", nn.PixelShuffle(3), numbers(2, 9, 2, 1), factor=3)
module("PixelUnshuffle", nn.PixelUnshuffle(2), numbers(1, 3, 4, 2), factor=2)

# Normalizations without scale and shift, and with other running statistics.
module("LayerNorm", nn.LayerNorm(5, elementwise_affine=False), numbers(2, 3, 5), sizes=[5])
module("LayerNorm", nn.LayerNorm((2, 3), elementwise_affine=False), numbers(2, 2, 3), sizes=[2, 3])
module("GroupNorm", nn.GroupNorm(2, 4, affine=False), numbers(2, 4, 3), groups=2)
cases.add("RmsNorm", lambda x: x * (x.pow(2).mean(-1, keepdim=True) + 1e-6).rsqrt(), {"x": numbers(2, 3, 4)})
for x in (4, 3), (2, 3, 5), (2, 3, 2, 2):
    kind = {2: nn.BatchNorm1d, 3: nn.BatchNorm1d, 4: nn.BatchNorm2d}[len(x)]
    for training in True, False:
        module("BatchNorm", kind(3, affine=False), numbers(*x), training=training, affine=False, tracked=True)
        module("BatchNorm", kind(3, track_running_stats=False), numbers(*x), training=training, affine=True, tracked=False)
        module("BatchNorm", kind(3, affine=False, track_running_stats=False), numbers(*x), training=training, affine=False, tracked=False)


def cumulative(*batches, name):
    layer = nn.BatchNorm1d(2, momentum=None).double()
    for batch in batches:
        layer(batch)
    return {"used": lambda: layer.eval()(batches[0]), "num_batches_tracked": lambda: layer.num_batches_tracked.double()}.get(
        name, lambda: getattr(layer, name))().clone()


for name in "running_mean", "running_var", "num_batches_tracked", "used":
    cases.add("cumulative", cumulative, {"first": numbers(4, 2), "second": numbers(3, 2, 2), "third": numbers(2, 2) * 5}, gradient=False,
              name=name)

# Spectral normalization: the layer while training and in use; u and v after the batches given.
SPECTRAL = [("Linear", lambda: nn.Linear(4, 3), (2, 4), {}), ("Linear", lambda: nn.Linear(1, 2, bias=False), (3, 1), {"bias": False}),
            ("Conv1d", lambda: nn.Conv1d(2, 3, 2), (2, 2, 4), {}), ("Conv2d", lambda: nn.Conv2d(2, 3, 2), (1, 2, 3, 3), {}),
            ("ConvTranspose1d", lambda: nn.ConvTranspose1d(2, 3, 2), (2, 2, 3), {}),
            ("ConvTranspose2d", lambda: nn.ConvTranspose2d(2, 3, 2), (1, 2, 2, 3), {})]


def directions(make, training, batches):
    def compute(x, weight, u, v, **_):
        layer = spectral_norm(make()).double().train(training)
        layer.load_state_dict({**layer.state_dict(), "parametrizations.weight.original": weight, "parametrizations.weight.0._u": u,
                               "parametrizations.weight.0._v": v})
        for _ in range(batches):
            layer(x)
        return torch.cat([layer.parametrizations.weight[0]._u, layer.parametrizations.weight[0]._v]).clone()
    return compute


for kind, make, x, options in SPECTRAL:
    for training in True, False:
        for steps in (1, 3) if kind == "Linear" and training else (1,):
            module("SpectralNorm", spectral_norm(make(), n_power_iterations=steps), numbers(*x), training=training, kind=kind,
                   steps=steps, **options)
        layer = spectral_norm(make())
        state = {name: numbers(*t.shape) for name, t in layer.state_dict().items() if name != "bias"}
        cases.add("spectral state", directions(make, training, 2), {"x": numbers(*x), **state}, gradient=False, kind=kind,
                  training=training, **options)

# Weight normalization; torch._weight_norm is what nn.utils.weight_norm computes with.
for kind, function, x, weight in [("Linear", F.linear, (2, 4), (3, 4)), ("Conv1d", F.conv1d, (2, 2, 4), (3, 2, 2)),
                                  ("Conv2d", F.conv2d, (1, 2, 3, 3), (3, 2, 2, 2))]:
    cases.add("WeightNorm", lambda x, bias, g, v, **_: function(x, torch._weight_norm(v, g, 0), bias),
              {"x": numbers(*x), "bias": numbers(3), "parametrizations.weight.original0": numbers(3, *[1] * (len(weight) - 1)),
               "parametrizations.weight.original1": numbers(*weight)}, kind=kind)

cases.write()
