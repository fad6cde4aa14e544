"""Values and gradients of every tensor operation, for mapping.tensor.PyTorchTensorTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/tensor.py
"""

import torch
import torch.nn.functional as F

from cases import Cases, distinct, exact, numbers, positive, whole

cases = Cases("tensor")
add = cases.add

# Elementwise operations of two tensors: both sides repeated, single numbers, axes of size 1.
for a, b in [((2, 3), (2, 3)), ((2, 3), (3,)), ((4,), (3, 1)), ((2, 1, 3), (5, 1)), ((), (2, 2)), ((3, 1), ()), ((1,), (1, 1)),
             ((), ()), ((7,), (1,)), ((1, 1, 2), (2, 1, 1))]:
    for name in "add", "sub", "mul":
        add(name, getattr(torch, name), {"a": numbers(*a), "b": numbers(*b)})
    add("div", torch.div, {"a": numbers(*a), "b": positive(*b)})
    for name in "maximum", "minimum":
        add(name, getattr(torch, name), {"a": numbers(*a), "b": numbers(*b)})
    for name in "gt", "lt", "eq":
        add(name, lambda a, b: getattr(torch, name)(a, b).double(),
            {"a": whole(3, *a).double(), "b": whole(3, *b).double()}, gradient=False)
TIES = exact([1.0, -2.0, 0.0, 3.0])
for name in "maximum", "minimum":
    add(name, getattr(torch, name), {"a": TIES, "b": exact([1.0, 2.0, 0.0, -3.0])})
for number in 2.5, -0.5, 0.0:
    for name in "add", "sub", "mul", "gt", "lt", "eq":
        compared = name in ("gt", "lt", "eq")
        add(name + " number", lambda a, number: getattr(torch, name)(a, number).double(),
            {"a": exact([[1, 2.5, -0.5], [0, -3, 7]])}, gradient=not compared, number=number)
    add("div number", lambda a, number: a / (number or 3), {"a": numbers(3, 1)}, number=number or 3)

# Functions of each element.
CORNERS = exact([-2, -0.5, 0, 0.5, 2, 1e-3, -1e-3])
FUNCTIONS = {
    "neg": torch.neg, "square": torch.square, "exp": torch.exp, "abs": torch.abs, "relu": torch.relu,
    "sigmoid": torch.sigmoid, "tanh": torch.tanh, "sin": torch.sin, "cos": torch.cos, "erf": torch.erf, "expm1": torch.expm1,
}
for name, function in FUNCTIONS.items():
    for x in numbers(3, 5), CORNERS, numbers(), numbers(2, 1, 3) * 4:
        add(name, function, {"a": exact(x)})
for name, function in {"log": torch.log, "sqrt": torch.sqrt, "log1p": torch.log1p}.items():
    for x in positive(3, 5), positive(), positive(2, 1), exact([1e-3, 0.5, 1, 2, 700]):
        add(name, function, {"a": x})
for exponent in 2, 3, 0.5, -1, -1.5, 0, 1:
    add("pow", lambda a, exponent: a ** exponent, {"a": positive(2, 3)}, exponent=exponent)
for exponent in 2, 3, 0, 1:
    add("pow", lambda a, exponent: a ** exponent, {"a": exact([-1.5, 0.0, 2.0])}, exponent=exponent)
for low, high in (-0.5, 0.5), (0, 3), (-1, -1):
    add("clamp", torch.clamp, {"a": CORNERS}, min=low, max=high)

# Matrix products.
for a, b in [((2, 3), (3, 4)), ((1, 5), (5, 1)), ((3,), (3,)), ((3,), (3, 2)), ((2, 3), (3,)), ((2, 3, 4), (2, 4, 5)),
             ((2, 3, 4), (4, 2)), ((3, 4), (2, 4, 1)), ((2, 1, 3, 2), (5, 2, 3)), ((2, 3, 4), (4,)), ((4,), (2, 4, 3)),
             ((1, 1), (1, 1)), ((17, 33), (33, 9))]:
    add("matmul", torch.matmul, {"a": numbers(*a), "b": numbers(*b)})
for x, out, bias in [((4, 3), 2, True), ((4, 3), 2, False), ((3,), 5, True), ((2, 3, 5), 1, True), ((1, 1), 1, True),
                     ((7, 1, 2), 3, False)]:
    inputs = {"x": numbers(*x), "weight": numbers(out, x[-1])}
    if bias:
        inputs["bias"] = numbers(out)
    add("linear", F.linear, inputs)

# Many to one. No axes means all of them.
AXES = [((2, 3, 4), [1]), ((2, 3, 4), [-1]), ((2, 3, 4), [0, 2]), ((2, 3, 4), [0]), ((2, 3, 4), [-3, -2]), ((5,), [0]),
        ((1, 4), [0]), ((3, 1, 2), [1]), ((2, 3, 4), [0, 1, 2]), ((33, 17), [0]), ((3, 200), [1])]
for shape, axes in AXES:
    for keep in False, True:
        add("sum", lambda a, axes, keepDim: torch.sum(a, axes, keepDim), {"a": numbers(*shape)}, axes=axes, keepDim=keep)
        add("mean", lambda a, axes, keepDim: torch.mean(a, axes, keepDim), {"a": numbers(*shape)}, axes=axes, keepDim=keep)
    for correction in 0, 1:
        if torch.zeros(shape).sum(axes).numel() < torch.zeros(shape).numel():
            add("variance", lambda a, axes, correction: torch.var(a, axes, correction=correction), {"a": numbers(*shape)},
                axes=axes, correction=correction)
for shape in (2, 3), (1,), (), (5, 1, 2):
    add("sum", lambda a, axes, keepDim: torch.sum(a), {"a": numbers(*shape)}, axes=[], keepDim=False)
    add("mean", lambda a, axes, keepDim: torch.mean(a), {"a": numbers(*shape)}, axes=[], keepDim=False)
add("variance", lambda a, axes, correction: torch.var(a), {"a": numbers(3, 4)}, axes=[], correction=1)
add("variance", lambda a, axes, correction: torch.var(a, axes, unbiased=False), {"a": exact(numbers(4, 5) + 1000)}, axes=[1],
    correction=0)
LINES = [((2, 3, 4), 1), ((2, 3, 4), -1), ((2, 3, 4), 0), ((5,), 0), ((3, 1), 1), ((1, 6), -2), ((3, 40), 1)]
for shape, axis in LINES:
    add("max", lambda a, axis: torch.max(a, axis)[0], {"a": distinct(*shape)}, axis=axis)
    add("min", lambda a, axis: torch.min(a, axis)[0], {"a": distinct(*shape)}, axis=axis)
    add("argmax", lambda a, axis: torch.argmax(a, axis).double(), {"a": distinct(*shape)}, gradient=False, axis=axis)
    add("argmin", lambda a, axis: torch.argmin(a, axis).double(), {"a": distinct(*shape)}, gradient=False, axis=axis)
    add("logSumExp", torch.logsumexp, {"a": numbers(*shape)}, dim=axis)
    add("softmax", torch.softmax, {"a": numbers(*shape)}, dim=axis)
    add("logSoftmax", torch.log_softmax, {"a": numbers(*shape)}, dim=axis)
    add("cumsum", torch.cumsum, {"a": numbers(*shape)}, dim=axis)
    add("sort", lambda a, axis, descending: torch.sort(a, axis, descending)[0], {"a": distinct(*shape)},
        axis=axis, descending=True)
    add("sort", lambda a, axis, descending: torch.sort(a, axis, descending)[0], {"a": distinct(*shape)},
        axis=axis, descending=False)
    add("argsort", lambda a, axis, descending: torch.argsort(a, axis, descending).double(), {"a": distinct(*shape)},
        gradient=False, axis=axis, descending=False)
    add("topk", lambda a, k, axis: torch.topk(a, k, axis)[0], {"a": distinct(*shape)}, k=1, axis=axis)
    add("norm", lambda a, axes: torch.linalg.vector_norm(a, 2, axes), {"a": distinct(*shape)}, axes=[axis])
add("norm", lambda a, axes: torch.linalg.vector_norm(a), {"a": numbers(3, 4)}, axes=[])
add("norm", lambda a, axes: torch.linalg.vector_norm(a), {"a": exact([[0, 0], [0, 0]])}, axes=[])
add("norm", lambda a, axes: torch.linalg.vector_norm(a, 2, axes), {"a": numbers(2, 3, 4)}, axes=[0, -1])
add("topk", lambda a, k, axis: torch.topk(a, k, axis)[0], {"a": distinct(3, 7)}, k=4, axis=1)
add("max", lambda a: torch.max(a), {"a": distinct(3, 4)})
add("min", lambda a: torch.min(a), {"a": distinct(3, 4)})
add("softmax", torch.softmax, {"a": exact([[1000, 0, -1000], [88, 89, 90]])}, dim=1)
add("logSoftmax", torch.log_softmax, {"a": exact([[1000, 0, -1000], [88, 89, 90]])}, dim=1)
add("logSumExp", torch.logsumexp, {"a": exact([[1000, 0, -1000], [88, 89, 90]])}, dim=1)

# Other ways of looking at the elements, and parts.
for shape, sizes in [((2, 3), [3, 2]), ((2, 3, 4), [-1, 4]), ((4,), [2, -1]), ((1,), []), ((), [1, 1])]:
    add("reshape", lambda a, sizes: torch.reshape(a, sizes), {"a": numbers(*shape)}, sizes=sizes)
for shape, axis in ((2, 3, 4), 1), ((2, 3, 4), 0), ((2, 3, 4), -2), ((5,), 0), ((3, 4), -1):
    add("flatten", torch.flatten, {"a": numbers(*shape)}, start_dim=axis)
for shape, axis in ((2, 1, 3), 1), ((1,), 0), ((2, 3, 1), -1):
    add("squeeze", torch.squeeze, {"a": numbers(*shape)}, dim=axis)
for shape, axis in ((2, 3), 0), ((2, 3), 2), ((2, 3), -1), ((), 0):
    add("unsqueeze", torch.unsqueeze, {"a": numbers(*shape)}, dim=axis)
for shape, one, other in ((2, 3), 0, 1), ((2, 3, 4), -2, -1), ((2, 3, 4), 0, 2), ((3, 1), 0, 0):
    add("transpose", torch.transpose, {"a": numbers(*shape)}, dim0=one, dim1=other)
for shape, axes in ((2, 3, 4), [2, 0, 1]), ((2, 3), [1, 0]), ((2, 1, 3, 2), [-1, 0, -2, 1]):
    add("permute", lambda a, axes: a.permute(axes), {"a": numbers(*shape)}, axes=axes)
for shape, sizes in ((3, 1), [3, 4]), ((1,), [2, 5]), ((), [3]), ((2, 1, 3), [4, 2, 2, 3]):
    add("expand", lambda a, sizes: a.expand(sizes), {"a": numbers(*shape)}, sizes=sizes)
for shape, axis in ((2, 3), 0), ((2, 3, 4), -1), ((5,), 0), ((1, 2), 0):
    add("flip", lambda a, axis: torch.flip(a, [axis]), {"a": numbers(*shape)}, axis=axis)
for shape, axis, start, end, step in [((5, 3), 0, 1, 4, 1), ((5, 3), 1, 0, 3, 2), ((7,), 0, 0, 7, 3), ((2, 3, 4), -2, 2, 3, 1),
                                      ((2, 6), -1, 1, 6, 2), ((3, 2), 0, 1, 1, 1)]:
    add("slice", lambda a, axis, start, end, step: a.transpose(0, axis)[start:end:step].transpose(0, axis),
        {"a": numbers(*shape)}, axis=axis, start=start, end=end, step=step)
for shape, axis, index in ((4, 3), 0, 2), ((4, 3), -1, 0), ((5,), 0, 4), ((2, 3, 4), 1, 1):
    add("select", torch.select, {"a": numbers(*shape)}, dim=axis, index=index)
for shape, axis, index in ((4, 3), 0, (2, 3)), ((4, 3), 1, (4, 5)), ((4, 3), -1, (2, 1)), ((5,), 0, (3,)), ((2, 3, 4), 1, (2, 5, 3)):
    bound = shape[axis]
    add("gather", lambda a, index, axis: torch.gather(a, axis, index), {"a": numbers(*shape), "index": whole(bound, *index)},
        axis=axis)
    add("scatterAdd", lambda a, index, source, axis: a.scatter_add(axis, index, source),
        {"a": numbers(*shape), "index": whole(bound, *index), "source": numbers(*index)}, axis=axis)
for shape, axis, count in ((4, 3), 0, 6), ((4, 3), -1, 2), ((2, 3, 4), 1, 1), ((5,), 0, 3):
    add("indexSelect", lambda a, index, axis: torch.index_select(a, axis, index),
        {"a": numbers(*shape), "index": whole(shape[axis], count)}, axis=axis)
for shape, ids in ((7, 3), (2, 5)), ((7, 3), ()), ((4, 1), (6,)), ((1, 2), (2, 1, 2)):
    add("embedding", lambda weight, ids: F.embedding(ids, weight), {"weight": numbers(*shape), "ids": whole(shape[0], *ids)})
for shape, mask in ((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 3, 4), (3, 1)), ((4,), ()):
    add("maskedFill", lambda a, mask, value: a.masked_fill(mask > 0, value), {"a": numbers(*shape), "mask": whole(2, *mask)},
        value=-1.5)
for condition, a, b in ((2, 3), (2, 3), (2, 3)), ((3,), (2, 1), ()), ((2, 1), (3,), (1, 3)), ((), (2,), (2,)), ((2, 2), (), ()):
    add("where", lambda condition, a, b: torch.where(condition > 0, a, b),
        {"condition": whole(2, *condition), "a": numbers(*a), "b": numbers(*b)})

# Several tensors to one, one to several.
for shapes, axis in [([(2, 3), (1, 3)], 0), ([(2, 1), (2, 3), (2, 2)], 1), ([(2, 3, 4), (2, 2, 4)], -2), ([(3,)], 0)]:
    add("concat", lambda *tensors, axis: torch.cat(tensors, axis), {f"t{i}": numbers(*s) for i, s in enumerate(shapes)}, axis=axis)
for shape, count, axis in ((2, 3), 2, 0), ((2, 3), 3, -1), ((4,), 2, 1), ((), 3, 0):
    add("stack", lambda *tensors, axis: torch.stack(tensors, axis), {f"t{i}": numbers(*shape) for i in range(count)}, axis=axis)
for shape, size, axis, part in ((5, 2), 2, 0, 2), ((5, 2), 2, 0, 0), ((3, 6), 2, -1, 1), ((4,), 7, 0, 0):
    add("split", lambda a, size, axis, part: torch.split(a, size, axis)[part], {"a": numbers(*shape)}, size=size, axis=axis,
        part=part)
for shape, count, axis, part in ((5, 2), 2, 0, 1), ((3, 6), 3, -1, 1), ((7,), 3, 0, 2):
    add("chunk", lambda a, count, axis, part: torch.chunk(a, count, axis)[part], {"a": numbers(*shape)}, count=count, axis=axis,
        part=part)
for shape, axis, before, after in ((2, 3), 0, 1, 2), ((2, 3), -1, 0, 1), ((4,), 0, 3, 0), ((2, 1, 2), 1, 1, 1):
    def pad(a, axis, before, after, value):
        sides = [0, 0] * (a.dim() - 1 - axis % a.dim()) + [before, after]
        return F.pad(a, sides, value=value)
    add("pad", pad, {"a": numbers(*shape)}, axis=axis, before=before, after=after, value=0.5)
add("oneHot", lambda labels, classes: F.one_hot(labels, classes).double(), {"labels": whole(4, 2, 3)}, gradient=False, classes=5)

cases.write()
