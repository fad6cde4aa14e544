"""Values and gradients over sequences of unequal length and of attention under all kinds of masks, for
mapping.layers.PyTorchSequencesTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/sequences.py

See modules.py for how a module becomes a case. Masks of the book say 1 where a query may look at a key.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

from cases import Cases, distinct, numbers, whole
from modules import DECODER, ENCODER, add, projections, renamed

cases = Cases("sequences")


def module(operation, make, inputs, **options):
    return add(cases, operation, make, inputs, **options)


# Recurrent layers over padded batches: outputs and last states, joined, from a state given.
def packed(layer, x, hidden, memory=None, *, lengths):
    given = pack_padded_sequence(x, torch.tensor(lengths), batch_first=True, enforce_sorted=False)
    y, last = layer(given, hidden if memory is None else (hidden, memory))
    y, _ = pad_packed_sequence(y, batch_first=True, total_length=x.shape[1])
    return torch.cat([part.reshape(-1) for part in (y, *(last if isinstance(last, tuple) else (last,)))])


KINDS = ("RNN", nn.RNN), ("LSTM", nn.LSTM), ("GRU", nn.GRU)
for lengths, times, size, units, options in [
    ([2, 5, 1], 5, 3, 4, {}), ([3, 3], 4, 2, 3, {"num_layers": 2}), ([1, 4, 2], 4, 2, 2, {"bidirectional": True}),
    ([4, 1, 3], 5, 3, 2, {"num_layers": 2, "bidirectional": True}), ([1], 1, 1, 1, {"bidirectional": True}),
    ([3, 1, 4], 4, 2, 3, {"num_layers": 3, "dropout": 0.4}),
]:
    for name, kind in KINDS:
        layers, both = options.get("num_layers", 1), options.get("bidirectional", False)
        state = {n: numbers(layers * (1 + both), len(lengths), units)
                 for n in (("hidden", "memory") if name == "LSTM" else ("hidden",))}
        module(f"packed {name}", lambda: kind(size, units, batch_first=True, **options),
               inputs={"x": numbers(len(lengths), times, size), **state}, training="dropout" not in options,
               call=lambda layer, *inputs: packed(layer, *inputs, lengths=lengths), lengths=lengths, layers=layers, bidirectional=both,
               units=units, relu=False)

# Padding, and what is taken over the times of each sequence.
cases.add("pad", lambda a, b, c, value: pad_sequence([a, b, c], batch_first=True, padding_value=value),
          {"a": numbers(2, 3), "b": numbers(4, 3), "c": numbers(1, 3)}, value=-7)
cases.add("pad", lambda a, b, value: pad_sequence([a, b], batch_first=True, padding_value=value),
          {"a": numbers(3), "b": numbers(1)}, value=0)


def taken(function):
    """Over each sequence alone."""
    return lambda x, lengths: torch.stack([function(x[n, :length]) for n, length in enumerate(lengths)])


for shape, lengths in ((3, 4, 2), [2, 4, 1]), ((2, 3), [3, 1]), ((1, 1, 1), [1]), ((2, 5, 2, 3), [5, 3]):
    cases.add("mean", taken(lambda x: x.mean(0)), {"x": numbers(*shape)}, lengths=lengths)
    cases.add("max", taken(lambda x: x.max(0).values), {"x": distinct(*shape)}, lengths=lengths)
    cases.add("last", taken(lambda x: x[-1]), {"x": numbers(*shape)}, lengths=lengths)
nan, inf = math.nan, math.inf
cases.add("max", taken(lambda x: x.max(0).values), {"x": torch.tensor([[1, nan, 3, inf], [-inf, -inf, -1, 5]]).double()},
          gradient=False, lengths=[4, 2])

# Embedding.
for shape, padding in ((2, 5), 0), ((4,), 2), ((3, 2), -1):
    def embed(tokens, weight, padding):
        index = padding % len(weight)
        row = torch.ones(len(weight), 1).index_fill(0, torch.tensor([index]), 0)    # as nn.Embedding begins
        return F.embedding(tokens, weight * row, padding_idx=padding)
    cases.add("padded embedding", embed, {"tokens": whole(4, *shape), "weight": numbers(4, 3)}, padding=padding)


# Attention. A mask of the book is true where one may look, as in scaled_dot_product_attention; a bias is added.
def attention(q, k, v, mask=None, bias=None, factors=None, **_):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    scores = scores if bias is None else scores + bias
    scores = scores if mask is None else scores.masked_fill(mask == 0, -inf)
    weights = torch.softmax(scores, -1)
    return (weights if factors is None else weights * factors) @ v


def heads(q, k, v, *others, names, heads):
    def split(x):
        return x.unflatten(2, (heads, -1)).transpose(1, 2)
    return attention(split(q), split(k), split(v), **dict(zip(names, others))).transpose(1, 2).flatten(2)


def kept(*shape):
    """What dropout with p = 1/4 multiplies by."""
    return (torch.rand(shape) > 0.25).double() / 0.75


def alibi(count, queries, keys):
    slopes = 2.0 ** -torch.arange(1, count + 1).double()
    return (slopes[:, None, None] * (torch.arange(keys) - torch.arange(queries)[:, None])).float().double()


HIDDEN = torch.zeros(3, 4).double()
HIDDEN[0, 1:] = -inf
HIDDEN[1, 0] = -inf
HIDDEN[2, 2] = 0.75
PADDING = torch.tensor([[1, 1, 1, 1], [1, 1, 0, 0]])
CAUSAL = torch.ones(4, 4).tril().long()
for others, queries in [
    ({"bias": numbers(2, 2, 3, 4)}, 3), ({"bias": numbers(3, 1)}, 3), ({"bias": numbers(2, 1, 1, 4)}, 3), ({"bias": HIDDEN}, 3),
    ({"bias": alibi(2, 4, 4), "mask": CAUSAL}, 4), ({"factors": kept(2, 2, 3, 4)}, 3),
    ({"mask": CAUSAL * PADDING[:, None, None], "bias": numbers(2, 1, 4, 4), "factors": kept(2, 2, 4, 4)}, 4),
    ({"mask": torch.tensor([[0, 1, 0, 1]]), "bias": HIDDEN[1:2].clone()}, 1), ({"bias": numbers(1)}, 1),
]:
    wanted = ["q", "k", "v"] + (
        ["bias"] if "bias" in others and others["bias"].isfinite().all() and others["bias"].shape[-1] > 1 else [])    # else it is 0
    cases.add("heads", heads, {"q": numbers(2, queries, 4), "k": numbers(2, 4, 4), "v": numbers(2, 4, 6), **others}, gradient=wanted,
              names=list(others), heads=2)
    if all(t.dim() < 4 or t.shape[1] == 1 for t in others.values()):
        single = {n: t.squeeze(1) if t.dim() == 4 else t[:1] if t.dim() == 3 else t for n, t in others.items()}
        cases.add("scaled dot product", lambda q, k, v, *rest, names: attention(q, k, v, **dict(zip(names, rest))),
                  {"q": numbers(2, queries, 3), "k": numbers(2, 4, 3), "v": numbers(2, 4, 2), **single}, gradient=wanted,
                  names=list(others))

# nn.MultiheadAttention with masks of floats, with key padding, with keys and values of other widths.
module("masked attention", lambda: nn.MultiheadAttention(6, 2, batch_first=True), {"x": numbers(2, 4, 6), "bias": numbers(4, 4)},
       call=lambda layer, x, bias: layer(x, x, x, attn_mask=bias)[0], names=projections("", ""))
module("masked attention", lambda: nn.MultiheadAttention(6, 2, batch_first=True), {"x": numbers(2, 4, 6), "bias": numbers(2, 2, 4, 4)},
       call=lambda layer, x, bias: layer(x, x, x, attn_mask=bias.flatten(0, 1))[0], names=projections("", ""))
module("masked attention", lambda: nn.MultiheadAttention(6, 2, batch_first=True), {"x": numbers(2, 4, 6), "bias": numbers(4, 4)},
       call=lambda layer, x, bias: layer(x, x, x, attn_mask=bias.masked_fill(CAUSAL == 0, -inf),
                                         key_padding_mask=PADDING == 0)[0],    # as floats 1.13 misreads it beside attn_mask
       names=projections("", ""), causal=True, padding=True)
OTHER_WIDTHS = {f"{part[0]}_proj_weight": [f"{part}.weight"] for part in ("query", "key", "value")} | {
    "in_proj_bias": ["query.bias", "key.bias", "value.bias"], "out_proj.weight": ["output.weight"], "out_proj.bias": ["output.bias"]}
for key_width, value_width in (5, 3), (2, 4):
    module("widths", lambda: nn.MultiheadAttention(4, 2, batch_first=True, kdim=key_width, vdim=value_width),
           {"x": numbers(2, 3, 4), "keys": numbers(2, 4, key_width), "values": numbers(2, 4, value_width)},
           call=lambda layer, x, keys, values: layer(x, keys, values, key_padding_mask=PADDING == 0)[0], names=OTHER_WIDTHS)

# Blocks: a mask of floats; causal with padding; a decoder with padding on both sides, whose loss leaves its padding out.
for norm_first in False, True:
    make = lambda: nn.TransformerEncoderLayer(4, 2, 5, dropout=0.3, batch_first=True, norm_first=norm_first)
    names = projections("attention.", "self_attn.") | renamed(ENCODER)
    module("block", make, {"x": numbers(2, 4, 4), "bias": numbers(4, 4)}, training=False,
           call=lambda layer, x, bias: layer(x, src_mask=bias), names=names, norm_first=norm_first)
    module("block", make, {"x": numbers(2, 4, 4)}, training=False,
           call=lambda layer, x: layer(x, src_mask=CAUSAL == 0, src_key_padding_mask=PADDING == 0), names=names,
           norm_first=norm_first)
    target = torch.tensor([[1, 1, 0], [1, 1, 1]])
    module("decoder", lambda: nn.TransformerDecoderLayer(4, 2, 3, dropout=0, batch_first=True, norm_first=norm_first),
           {"x": numbers(2, 3, 4), "memory": numbers(2, 4, 4)},
           call=lambda layer, x, memory: layer(x, memory, tgt_mask=torch.ones(3, 3).triu(1).bool(), tgt_key_padding_mask=target == 0,
                                               memory_key_padding_mask=PADDING == 0) * target[:, :, None],
           names=projections("selfAttention.", "self_attn.") | projections("crossAttention.", "multihead_attn.") | renamed(DECODER),
           norm_first=norm_first)

# Cross-entropy over (batch, time), with label smoothing and labels that do not count.
for reduction in "mean", "sum", "none":
    for smoothing, ignored in (0.1, -100), (0.1, 0), (0.0, 2), (0.25, 4):
        labels = whole(5, 3, 4)
        labels[1, 2:] = ignored
        labels[2, 1:] = ignored
        cases.add("cross-entropy", lambda x, y, reduction, smoothing, ignored: F.cross_entropy(
            x.transpose(1, 2), y, reduction=reduction, label_smoothing=smoothing, ignore_index=ignored),
            {"x": numbers(3, 4, 5), "y": labels}, reduction=reduction, smoothing=smoothing, ignored=ignored)

# Additive attention, by its definition (Bahdanau et al., 2015).
def additive(x, memory, w, u, b, v, mask=None):
    scores = torch.tanh((x @ w.T)[:, :, None] + (memory @ u.T + b)[:, None]) @ v[0]
    return torch.softmax(scores if mask is None else scores.masked_fill(mask == 0, -inf), -1) @ memory


for (batch, times, keys), (width, key_width, hidden), mask in [
    ((2, 3, 4), (3, 5, 4), {"mask": PADDING[:, None, :]}), ((1, 1, 1), (1, 1, 1), {}), ((2, 1, 6), (4, 2, 3), {}),
    ((2, 4, 4), (2, 2, 3), {"mask": CAUSAL}),
]:
    cases.add("additive attention", additive, {
        "x": numbers(batch, times, width), "memory": numbers(batch, keys, key_width), "query.weight": numbers(hidden, width),
        "key.weight": numbers(hidden, key_width), "key.bias": numbers(hidden), "score.weight": numbers(1, hidden), **mask},
        gradient=keys > 1)

cases.write()
