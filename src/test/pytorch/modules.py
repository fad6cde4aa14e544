"""Cases of PyTorch's modules, for the scripts beside it: parameters and buffers are inputs under their names, and the module computes
with them. The book's names are given where they are others."""

import torch
from torch import nn
from torch.nn.utils.stateless import functional_call

from cases import numbers, positive


class Called(nn.Module):
    """A module called in a way of one's own."""

    def __init__(self, inner, call):
        super().__init__()
        self.inner = inner
        self.call = call

    def forward(self, *arguments):
        return self.call(self.inner, *arguments)


def add(cases, operation, make, inputs, call=lambda layer, x: layer(x), training=True, names=None, **arguments):
    """A case of a module: `inputs` are its arguments, parameters and buffers random numbers.

    `names`: the book's names, where they are others than PyTorch's; several parameters may be the parts of one.
    """
    layer = Called(make().double().train(training), call)
    parameters = dict(layer.inner.named_parameters())
    names = names or {name: [name] for name in parameters}
    state = {}
    for name, parts in names.items():
        first, *rest = parameters[name].shape
        state.update({part: numbers(first // len(parts), *rest) for part in parts})
    buffers = {name: positive(*b.shape) for name, b in layer.inner.named_buffers() if b.is_floating_point()}

    def compute(*tensors, **_):
        given = dict(zip([*inputs, *state, *buffers], tensors))
        values = {f"inner.{name}": torch.cat([given[part] for part in parts]) for name, parts in names.items()}
        values.update({f"inner.{name}": given[name] for name in buffers})
        if isinstance(layer.inner, nn.RNNBase):    # keeps its weights in a list of its own
            layer.inner._flat_weights = [values[f"inner.{n}"] for n in layer.inner._flat_weights_names]
        return functional_call(layer, values, tuple(given[n] for n in inputs))

    # What is added to all keys changes no softmax: that gradient is 0 but for rounding, which cannot be compared.
    wanted = [name for name in [*inputs, *state] if not name.lower().endswith("key.bias")]
    return cases.add(operation, compute, {**inputs, **state, **buffers}, gradient=wanted, training=training, **arguments)


def projections(ours, theirs):
    return {f"{theirs}in_proj_{kind}": [f"{ours}{part}.{kind}" for part in ("query", "key", "value")] for kind in ("weight", "bias")} | {
        f"{theirs}out_proj.{kind}": [f"{ours}output.{kind}"] for kind in ("weight", "bias")}


def renamed(pairs):
    return {f"{theirs}.{kind}": [f"{ours}.{kind}"] for theirs, ours in pairs.items() for kind in ("weight", "bias")}


ENCODER = {"norm1": "attentionNorm", "linear1": "feedForward.0", "linear2": "feedForward.2", "norm2": "feedForwardNorm"}
DECODER = {"norm1": "selfNorm", "norm2": "crossNorm", "linear1": "feedForward.0", "linear2": "feedForward.2",
           "norm3": "feedForwardNorm"}
