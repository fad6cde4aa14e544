"""Values and gradients of every layer, for mapping.layers.PyTorchLayersTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/layers.py

See modules.py for how a module becomes a case.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

from cases import Cases, numbers, whole
from modules import DECODER, ENCODER, add, projections, renamed

cases = Cases("layers")


def module(operation, make, inputs, **options):
    return add(cases, operation, make, inputs, **options)


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


def all_results(layer, x, hidden, memory=None):
    y, last = layer(x, hidden if memory is None else (hidden, memory))
    return torch.cat([part.reshape(-1) for part in (y, *(last if isinstance(last, tuple) else (last,)))])


for name, kind, (batch, times, size, units), options in RECURRENT:
    shape = {"layers": options.get("num_layers", 1), "bidirectional": options.get("bidirectional", False), "units": units,
             "relu": "nonlinearity" in options}
    def make():
        return kind(size, units, batch_first=True, **options)
    module(name, make, {"x": numbers(batch, times, size)}, call=lambda layer, x: layer(x)[0], **shape)
    passes = shape["layers"] * (1 + shape["bidirectional"])
    state = {n: numbers(passes, batch, units) for n in (("hidden", "memory") if name == "LSTM" else ("hidden",))}
    module(f"{name} with state", make, {"x": numbers(batch, times, size), **state}, call=all_results, **shape)


# Attention. Masks say 1 where a query may look at a key.
def attention(q, k, v, mask=None, **_):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    return torch.softmax(scores if mask is None else scores.masked_fill(mask == 0, -math.inf), -1) @ v


def heads(q, k, v, mask=None, *, heads):
    def split(x):
        return x.unflatten(2, (heads, -1)).transpose(1, 2)
    return attention(split(q), split(k), split(v), mask).transpose(1, 2).flatten(2)


PADDING = torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]])
for shape, keys, size in ((2, 3, 4), 5, 2), ((1, 2), 3, 3), ((2, 2, 1, 3), 4, 1):
    cases.add("scaled dot product", attention, {"q": numbers(*shape), "k": numbers(*shape[:-2], keys, shape[-1]),
                                                "v": numbers(*shape[:-2], keys, size)})
cases.add("scaled dot product", attention, {"q": numbers(2, 4, 3), "k": numbers(2, 4, 3), "v": numbers(2, 4, 3),
                                            "mask": torch.ones(4, 4).tril().long()})
cases.add("heads", heads, {"q": numbers(2, 3, 4), "k": numbers(2, 4, 4), "v": numbers(2, 4, 6),
                           "mask": PADDING[:, None, None, :]}, heads=2)
cases.add("heads", heads, {"q": numbers(1, 4, 3), "k": numbers(1, 4, 3), "v": numbers(1, 4, 3)}, heads=3)


def attend(layer, x, memory=None, *, causal=False, padding=False):
    hidden = torch.ones(x.shape[1], x.shape[1]).triu(1).bool() if causal else None
    memory = x if memory is None else memory
    return layer(x, memory, memory, attn_mask=hidden, key_padding_mask=(PADDING == 0) if padding else None)[0]


for options in {}, {"causal": True}, {"padding": True}, {"causal": True, "padding": True}:
    module("MultiHeadAttention", lambda: nn.MultiheadAttention(6, 3, batch_first=True), {"x": numbers(2, 4, 6)},
           call=lambda layer, x: attend(layer, x, **options), names=projections("", ""), **options)
module("cross attention", lambda: nn.MultiheadAttention(6, 2, batch_first=True), {"x": numbers(2, 3, 6), "memory": numbers(2, 4, 6)},
       call=lambda layer, x, memory: attend(layer, x, memory, padding=True), names=projections("", ""))

# Transformer blocks.
for norm_first in False, True:
    for padding in False, True:
        module("TransformerBlock", lambda: nn.TransformerEncoderLayer(4, 2, 5, dropout=0, batch_first=True, norm_first=norm_first),
               {"x": numbers(2, 4, 4)},
               call=lambda layer, x: layer(x, src_key_padding_mask=(PADDING == 0) if padding else None),
               names=projections("attention.", "self_attn.") | renamed(ENCODER), norm_first=norm_first, padding=padding)
    module("TransformerBlock", lambda: nn.TransformerEncoderLayer(4, 1, 3, dropout=0, batch_first=True, norm_first=norm_first,
                                                                  activation="gelu"), {"x": numbers(1, 3, 4)},
           call=lambda layer, x: layer(x, src_mask=torch.ones(3, 3).triu(1).bool()),
           names=projections("attention.", "self_attn.") | renamed(ENCODER), norm_first=norm_first, padding=False, gelu=True)
    module("TransformerDecoderBlock", lambda: nn.TransformerDecoderLayer(4, 2, 3, dropout=0, batch_first=True, norm_first=norm_first),
           {"x": numbers(2, 3, 4), "memory": numbers(2, 4, 4)},
           call=lambda layer, x, memory: layer(x, memory, tgt_mask=torch.ones(3, 3).triu(1).bool(),
                                               memory_key_padding_mask=PADDING == 0),
           names=projections("selfAttention.", "self_attn.") | projections("crossAttention.", "multihead_attn.") | renamed(DECODER),
           norm_first=norm_first)


# Positions.
def sinusoidal(x):
    times, width = x.shape[1:]
    angle = torch.arange(times)[:, None] / 10000 ** (torch.arange(0, width, 2) / width)
    return x + torch.stack([angle.sin(), angle.cos()], 2).flatten(1)[:, :width]


def rotary(x, *, size):
    pairs = torch.view_as_complex(x.unflatten(2, (-1, size // 2, 2)).contiguous())
    angle = torch.arange(x.shape[1])[:, None] / 10000 ** (torch.arange(0, size, 2) / size)
    return torch.view_as_real(pairs * torch.polar(torch.ones_like(angle), angle)[:, None]).flatten(2)


cases.add("SinusoidalPositions", sinusoidal, {"x": numbers(2, 5, 6)})
cases.add("SinusoidalPositions", sinusoidal, {"x": numbers(1, 3, 5)})
cases.add("LearntPositions", lambda x, weight: x + weight[:x.shape[1]], {"x": numbers(2, 3, 4), "weight": numbers(5, 4)})
for shape, size in ((2, 5, 4), 4), ((1, 3, 12), 4), ((2, 2, 4), 2):
    cases.add("RotaryPositions", rotary, {"x": numbers(*shape)}, size=size)

cases.write()
