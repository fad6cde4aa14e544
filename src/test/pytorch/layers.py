"""Values and gradients of every layer, for mapping.layers.PyTorchLayersTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/layers.py

Parameters and buffers of a module are inputs under their names in PyTorch; the module computes with them.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.stateless import functional_call

from cases import Cases, numbers, positive, whole

cases = Cases("layers")


def module(operation, make, inputs, run=None, training=True, **arguments):
    """A case of a module: `inputs` are its arguments, its parameters random numbers, buffers what they are at first."""
    layer = make().double()
    layer.train(training)
    state = {name: numbers(*p.shape) for name, p in layer.named_parameters()}
    buffers = {name: positive(*b.shape) for name, b in layer.named_buffers() if b.is_floating_point()}
    names = list(inputs)

    def compute(*tensors, **_):
        given = dict(zip([*inputs, *state, *buffers], tensors))
        values = {n: given[n] for n in [*state, *buffers]}
        for path, part in layer.named_modules():
            if isinstance(part, nn.RNNBase):    # keeps its weights in a list of its own
                part._flat_weights = [values[f"{path}.{n}" if path else n] for n in part._flat_weights_names]
        result = functional_call(layer, values, tuple(given[n] for n in names))
        if run:
            return run(result, values)
        return result

    return cases.add(operation, compute, {**inputs, **state, **buffers}, gradient=[*inputs, *state], training=training,
                     **arguments)


# Dense, embedding.
for shape in (3, 5), (1, 4, 5), (2, 3, 1, 5):
    module("Dense", lambda: nn.Linear(5, 3), {"x": numbers(*shape)}, bias=True)
module("Dense", lambda: nn.Linear(1, 2, bias=False), {"x": numbers(3, 1)}, bias=False)
module("Embedding", lambda: nn.Embedding(7, 3), {"x": whole(7, 2, 5)})
module("Embedding", lambda: nn.Embedding(4, 2), {"x": whole(4, 3)})

# Normalizations.
for shape in (4, 3), (2, 3, 5), (3, 3, 2, 4), (1, 3, 3, 1):
    kind = {2: nn.BatchNorm1d, 3: nn.BatchNorm1d, 4: nn.BatchNorm2d}[len(shape)]
    for training in True, False:
        module("BatchNorm", lambda: kind(3), {"x": numbers(*shape)}, training=training)
module("BatchNorm", lambda: nn.BatchNorm2d(2, eps=0.01, momentum=0.3), {"x": numbers(5, 2, 3, 3) * 3}, epsilon=0.01, momentum=0.3)
for name in "running_mean", "running_var":
    for shape in (5, 3), (2, 3, 3, 2):
        kind = {2: nn.BatchNorm1d, 4: nn.BatchNorm2d}[len(shape)]
        layer = kind(3).double()
        first, second = numbers(*shape), numbers(*shape)
        layer(first)
        layer(second)
        cases.add("running statistics", lambda a, b, **_: getattr(layer, name).clone(), {"first": first, "second": second},
                  gradient=False, name=name)
for shape, sizes in ((4, 5), [5]), ((2, 3, 6), [6]), ((2, 3, 4), [3, 4]), ((1, 1, 4), [4]):
    module("LayerNorm", lambda: nn.LayerNorm(sizes), {"x": numbers(*shape)}, sizes=sizes)
for shape, groups in ((2, 6), 2), ((3, 4, 5), 2), ((2, 6, 3, 1), 3), ((2, 4, 3, 3), 1), ((1, 3, 2, 2), 3):
    module("GroupNorm", lambda: nn.GroupNorm(groups, shape[1]), {"x": numbers(*shape)}, groups=groups)
for shape in (2, 3, 5), (2, 3, 3, 4):
    kind = {3: nn.InstanceNorm1d, 4: nn.InstanceNorm2d}[len(shape)]
    for affine in True, False:
        module("InstanceNorm", lambda: kind(3, affine=affine), {"x": numbers(*shape)}, affine=affine)
for shape in (4, 5), (2, 1, 3):
    cases.add("RmsNorm", lambda x, weight: x * (x.pow(2).mean(-1, keepdim=True) + 1e-6).rsqrt() * weight,
              {"x": numbers(*shape), "weight": numbers(shape[-1])})

# Convolution and pooling.
for shape, out, kernel, options in [
    ((2, 3, 6, 5), 4, 3, {}), ((1, 1, 5, 7), 2, 3, {"stride": 2, "padding": 1}), ((2, 4, 5, 5), 6, 3, {"groups": 2, "dilation": 2}),
    ((2, 3, 4, 4), 3, 3, {"groups": 3, "padding": 1, "bias": False}), ((3, 2, 7, 5), 1, 1, {"stride": 2}),
]:
    module("Conv2d", lambda: nn.Conv2d(shape[1], out, kernel, **options), {"x": numbers(*shape)}, kernel=kernel, **options)
module("Conv2d", lambda: nn.Conv2d(2, 3, 5, padding="same"), {"x": numbers(2, 2, 4, 6)}, kernel=5, same=True)
module("Conv2d rectangular", lambda: nn.Conv2d(2, 3, (1, 4)), {"x": numbers(2, 2, 3, 6)})
for shape, out, kernel, options in [
    ((2, 3, 9), 4, 3, {}), ((1, 2, 8), 3, 4, {"stride": 3, "padding": 2}), ((2, 4, 7), 2, 2, {"groups": 2, "dilation": 3}),
]:
    module("Conv1d", lambda: nn.Conv1d(shape[1], out, kernel, **options), {"x": numbers(*shape)}, kernel=kernel, **options)
for shape, out, kernel, options in [
    ((2, 3, 3, 4), 2, 3, {}), ((1, 2, 3, 2), 4, 4, {"stride": 2, "padding": 1}), ((2, 1, 2, 2), 1, 2, {"stride": 2, "bias": False}),
    ((1, 4, 3, 3), 2, 3, {"stride": 3, "padding": 1, "output_padding": 2, "groups": 2}),
]:
    module("ConvTranspose2d", lambda: nn.ConvTranspose2d(shape[1], out, kernel, **options), {"x": numbers(*shape)}, kernel=kernel,
           **options)
for shape, size, options in ((2, 3, 6, 5), 2, {}), ((1, 2, 7, 7), 3, {"stride": 2, "padding": 1}):
    module("MaxPool2d", lambda: nn.MaxPool2d(size, **options), {"x": numbers(*shape)}, size=size, **options)
    module("AvgPool2d", lambda: nn.AvgPool2d(size, **options), {"x": numbers(*shape)}, size=size, **options)
module("GlobalAveragePool", lambda: nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten()), {"x": numbers(2, 3, 5, 4)})
module("AdaptiveAvgPool2d", lambda: nn.AdaptiveAvgPool2d((3, 2)), {"x": numbers(2, 2, 7, 5)}, height=3, width=2)

# Recurrent layers: outputs from the state of zeros; outputs and last states, joined, from a state given.
RECURRENT = [
    ("RNN", nn.RNN, (2, 4, 3, 5), {}), ("RNN", nn.RNN, (1, 3, 2, 3), {"num_layers": 2, "nonlinearity": "relu"}),
    ("RNN", nn.RNN, (2, 3, 2, 2), {"bidirectional": True}), ("LSTM", nn.LSTM, (2, 5, 3, 4), {}),
    ("LSTM", nn.LSTM, (1, 1, 2, 1), {}), ("LSTM", nn.LSTM, (2, 3, 3, 2), {"num_layers": 2, "bidirectional": True}),
    ("GRU", nn.GRU, (2, 5, 3, 4), {}), ("GRU", nn.GRU, (3, 2, 1, 3), {"num_layers": 2}),
    ("GRU", nn.GRU, (2, 3, 3, 2), {"num_layers": 2, "bidirectional": True}),
]


def with_state(kind, layer):
    """The module of (x, hidden[, memory]) that gives outputs and last states as one vector."""
    class WithState(nn.Module):
        def __init__(self):
            super().__init__()
            self.inner = layer

        def forward(self, x, hidden, memory=None):
            y, last = self.inner(x, hidden if memory is None else (hidden, memory))
            return torch.cat([part.reshape(-1) for part in (y, *(last if isinstance(last, tuple) else (last,)))])
    return WithState()


for name, kind, (batch, times, size, units), options in RECURRENT:
    shape = {"layers": options.get("num_layers", 1), "bidirectional": options.get("bidirectional", False), "units": units,
             "relu": "nonlinearity" in options}
    def make():
        return kind(size, units, batch_first=True, **options)
    module(name, make, {"x": numbers(batch, times, size)}, run=lambda result, _: result[0], **shape)
    passes = shape["layers"] * (1 + shape["bidirectional"])
    state = {n: numbers(passes, batch, units) for n in (("hidden", "memory") if name == "LSTM" else ("hidden",))}
    module(f"{name} with state", lambda: with_state(kind, make()), {"x": numbers(batch, times, size), **state}, **shape)

cases.write()
