"""Values and gradients of the operations of chapters 5 to 8, for mapping.tensor.PyTorchOperationsTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/operations.py
"""

import math

import torch
import torch.nn.functional as F

from cases import Cases, distinct, exact, numbers, positive, whole

cases = Cases("operations")
add = cases.add
inf, nan = math.inf, math.nan

# Comparisons, with everything that is no ordinary number.
for a, b in [((2, 3), (2, 3)), ((2, 3), (3,)), ((4,), (3, 1)), ((), (2, 2)), ((1,), (1, 1)), ((0, 3), (3,))]:
    for name in "ge", "le", "ne":
        add(name, lambda a, b: getattr(torch, name)(a, b).double(),
            {"a": whole(3, *a).double(), "b": whole(3, *b).double()}, gradient=False)
ODD = torch.tensor([nan, inf, -inf, 0.0, -0.0, 1.0]).double()
for name in "gt", "lt", "eq", "ge", "le", "ne":
    add(name, lambda a, b: getattr(torch, name)(a, b).double(), {"a": ODD.reshape(6, 1), "b": ODD}, gradient=False)
for number in 2.5, -0.5, 0.0:
    for name in "ge", "le", "ne":
        add(name + " number", lambda a, number: getattr(torch, name)(a, number).double(),
            {"a": exact([[1, 2.5, -0.5], [0, -3, 7]])}, gradient=False, number=number)

# Flat functions: halves go to the even neighbour, gradients are zeros.
STEPS = torch.tensor([-3.5, -2.5, -1.5, -0.5, -0.25, 0, 0.25, 0.5, 1.5, 2.5, 3.5, 4.75, 8388607.5, 1e10, inf, -inf]).double()
for name in "floor", "ceil", "round", "sign":
    for x in STEPS, numbers(3, 2) * 3, numbers(), torch.zeros(0, 2).double():
        add(name, getattr(torch, name), {"a": exact(x) if x.numel() < 10 else x})
for name in "floor", "ceil", "round":
    add(name, getattr(torch, name), {"a": torch.tensor([nan]).double()}, gradient=False)

# Standard deviation, 0 among them.
AXES = [((2, 3, 4), [1]), ((2, 3, 4), [-1]), ((2, 3, 4), [0, 2]), ((2, 3, 4), [-3, -2]), ((5,), [0]), ((33, 17), [0])]
for shape, axes in AXES:
    for correction in 0, 1:
        add("std", lambda a, axes, correction: torch.std(a, axes, correction=correction), {"a": numbers(*shape)},
            axes=axes, correction=correction)
add("std", lambda a, axes, correction: torch.std(a), {"a": numbers(3, 4)}, axes=[], correction=1)
add("std", lambda a, axes, correction: torch.std(a, axes), {"a": exact([[2, 2, 2], [1, 2, 4]])}, axes=[1], correction=1)
add("std", lambda a, axes, correction: torch.std(a, axes, correction=0), {"a": numbers(3, 1)}, axes=[1], correction=0)
add("std", lambda a, axes, correction: torch.std(a, axes), {"a": exact(numbers(4, 5) + 1000)}, axes=[1], correction=1)


# Products: no zero, one, two.
def prod(a, axes):
    for axis in sorted((axis % a.dim() for axis in axes), reverse=True):
        a = torch.prod(a, axis)
    return a if axes else torch.prod(a)


for shape, axes in AXES + [((3, 1), [1]), ((1, 4), [0]), ((2, 3, 2), [0, 1, 2]), ((3, 4), []), ((), [])]:
    add("prod", prod, {"a": positive(*shape, least=0.5)}, axes=axes)
ZEROS = exact([[1, 2, 3, 4], [0, 2, -3, 4], [0, 2, 0, 4], [0, 0, 0, 0]])
add("prod", prod, {"a": ZEROS}, axes=[1])
add("prod", prod, {"a": ZEROS}, axes=[0])
add("prod", prod, {"a": exact([2, 0, 3])}, axes=[])
add("prod", prod, {"a": torch.zeros(2, 0).double()}, axes=[1])
add("prod", prod, {"a": torch.zeros(0, 2).double()}, axes=[1])

# Running products and running log-sum-exp.
LINES = [((2, 3, 4), 1), ((2, 3, 4), -1), ((2, 3, 4), 0), ((5,), 0), ((3, 1), 1), ((1, 6), -2), ((3, 20), 1), ((2, 0), 1),
         ((0, 2), 1)]
for shape, axis in LINES:
    add("cumprod", torch.cumprod, {"a": numbers(*shape)}, dim=axis)
    add("logCumSumExp", torch.logcumsumexp, {"a": numbers(*shape)}, dim=axis)
add("cumprod", torch.cumprod, {"a": ZEROS}, dim=1)
add("cumprod", torch.cumprod, {"a": ZEROS}, dim=0)
add("logCumSumExp", torch.logcumsumexp, {"a": exact([[1000, 0, -1000, 1000], [-90, 88, 89, 90]])}, dim=1)
add("logCumSumExp", torch.logcumsumexp, {"a": torch.tensor([1, -inf, 2, -inf]).double()}, dim=0)
add("logCumSumExp", torch.logcumsumexp, {"a": torch.tensor([1, nan, 2]).double()}, gradient=False, dim=0)


# Norms. No p stands for infinity.
def norm(a, axes, p=inf):
    return torch.linalg.vector_norm(a, p, axes or None)


for p in {"p": 1}, {"p": 2}, {"p": 3}, {"p": 1.5}, {"p": 0.5}, {}:
    for shape, axes in [((2, 3, 4), [1]), ((2, 3, 4), [-1, 0]), ((5,), [0]), ((3, 1), [-1]), ((3, 4), []), ((), [])]:
        add("vectorNorm", norm, {"a": distinct(*shape)}, axes=axes, **p)
    add("vectorNorm", norm, {"a": exact([[0, 0, 0], [3, -3, 1], [0, -2, 1], [2, 2, -2]])}, axes=[1], **p)
    add("vectorNorm", norm, {"a": exact([[nan, 1], [inf, 1]])}, gradient=False, axes=[1], **p)
    add("vectorNorm", norm, {"a": torch.zeros(0, 3).double()}, axes=[1], **p)
for p in {"p": 9}, {}:
    add("vectorNorm", norm, {"a": torch.tensor([2e30, -3e30, 0]).float().double()}, axes=[0], **p)


# Distances. Where several differences are the greatest, torch.cdist gives each the whole gradient; vector_norm shares it.
def cdist(a, b, p=inf):
    return torch.cdist(a, b, p, compute_mode="donot_use_mm_for_euclid_dist")


def shared(a, b):
    return torch.linalg.vector_norm(a.unsqueeze(-2) - b.unsqueeze(-3), inf, -1)


for p in {"p": 1}, {"p": 2}, {}:
    for a, b in [((3, 2), (4, 2)), ((1, 5), (1, 5)), ((2, 3, 2), (2, 1, 2)), ((2, 1, 3, 2), (4, 2, 2)), ((3, 1), (2, 1)),
                 ((0, 2), (3, 2)), ((3, 2), (0, 2)), ((2, 0), (3, 0))]:
        add("cdist", cdist, {"a": numbers(*a), "b": numbers(*b)}, gradient=0 not in a + b, **p)
    add("cdist", cdist if p else shared,
        {"a": exact([[0, 0, 0], [1, 2, 3], [1, 2, 3]]), "b": exact([[0, 0, 0], [2, 3, 4], [2, 1, 3]])}, **p)

# Evenly spaced numbers and grids.
for start, end, count in (0, 1, 5), (-1.5, 2, 8), (3, -3, 4), (2, 7, 1), (0, 1, 0), (0.1, 0.7, 101), (5, 5, 3):
    add("linspace", lambda start, end, count: torch.linspace(start, end, count, dtype=torch.float64), {}, start=start, end=end,
        count=count)
for start, end, step in (0, 5, 1), (1, 2.5, 0.5), (3, 0, -1), (0, 1, 0.3), (-1, 1, 0.25), (2, 2, 1), (0, 7, 3), (1, 0.05, -0.1):
    add("arange", lambda start, end, step: torch.arange(start, end, step, dtype=torch.float64), {}, start=start, end=end,
        step=step)
for sizes in (2, 3), (3,), (1, 4), (2, 1, 3), (2, 0):
    for part in range(len(sizes)):
        add("meshgrid", lambda *vectors, part: torch.meshgrid(*vectors, indexing="ij")[part],
            {f"t{i}": numbers(n) for i, n in enumerate(sizes)}, gradient=[f"t{part}"], part=part)

# Elsewhere, several times, in part.
for shape, shift, axis in ((5,), 2, 0), ((5,), -1, 0), ((2, 3), 4, 1), ((2, 3), 1, -2), ((2, 3, 4), 0, 1), ((2, 0), 1, 1), \
        ((1,), 7, 0):
    add("roll", torch.roll, {"a": numbers(*shape)}, shifts=shift, dims=axis)
for shape, times in ((2, 3), [2, 1]), ((2, 3), [1, 3]), ((3,), [2]), ((3,), [2, 2, 3]), ((), [2, 2]), ((2, 2), [0, 2]), ((), []):
    add("repeat", lambda a, times: a.repeat(times), {"a": numbers(*shape)}, times=times)
for shape, sizes, axis in ((5, 2), [2, 3], 0), ((3, 6), [1, 0, 5], -1), ((4,), [4], 0):
    for part in range(len(sizes)):
        add("split sizes", lambda a, sizes, axis, part: torch.split(a, sizes, axis)[part], {"a": numbers(*shape)}, sizes=sizes,
            axis=axis, part=part)
for shape, axis, part in ((3, 2), 0, 2), ((3, 2), -1, 0), ((2, 3, 2), 1, 1):
    add("unbind", lambda a, axis, part: torch.unbind(a, axis)[part], {"a": numbers(*shape)}, axis=axis, part=part)
for shape, axes in ((2, 3), [0, 1]), ((2, 3, 4), [-1, 0]), ((4,), [0]), ((2, 3), []), ((2, 0), [0, 1]):
    add("flip", lambda a, axes: torch.flip(a, axes), {"a": numbers(*shape)}, axes=axes)
for shape, diagonal in ((3, 3), 0), ((3, 3), 1), ((3, 3), -1), ((2, 4), 1), ((4, 2), -2), ((2, 3, 3), 0), \
        ((2, 2, 2, 3), 5), ((3, 2), -7), ((0, 2), 0), ((2, 0), 0):
    add("tril", torch.tril, {"a": numbers(*shape)}, diagonal=diagonal)
    add("triu", torch.triu, {"a": numbers(*shape)}, diagonal=diagonal)
for a in whole(2, 3, 4).double(), exact([0, nan, 0, inf, -0.0, 2]), exact(3), exact(0), torch.zeros(2, 3).double(), \
        whole(2, 2, 2, 2).double():
    add("nonzero", lambda a: torch.nonzero(a).double(), {"a": a}, gradient=False)

# Written into: each place once, since PyTorch leaves open what happens otherwise.
for shape, axis, count in ((4, 3), 0, 2), ((4, 3), 1, 3), ((4, 3), -1, 1), ((5,), 0, 3), ((2, 3, 4), 1, 2):
    index = torch.argsort(torch.rand(shape), axis).narrow(axis, 0, count)
    add("scatter", lambda a, index, source, axis: a.scatter(axis, index, source),
        {"a": numbers(*shape), "index": index, "source": numbers(*index.shape)}, axis=axis)
    add("scatter value", lambda a, index, axis, value: a.scatter(axis, index, value), {"a": numbers(*shape), "index": index},
        axis=axis, value=-1.5)
add("scatter value", lambda a, index, axis, value: a.scatter(axis, index, value),
    {"a": numbers(3, 2), "index": torch.tensor([[0, 2], [0, 1], [2, 2]])}, axis=0, value=7)

# Several of equal size: the first gets the gradient.
for descending in False, True:
    add("sort", lambda a, axis, descending: torch.sort(a, dim=axis, descending=descending, stable=True)[0],
        {"a": exact([[2, 1, 2, 1, 3], [0, 0, 0, 0, 0]])}, axis=1, descending=descending)

# Einstein's notation: the equation, then the sizes of each operand; "-" is a single number.
EQUATIONS = [
    "ij,jk->ik: 23 34", "ij,jk: 23 34", "ij,kj->ik: 23 43", "ji,jk->ki: 32 34", "ij->ji: 23", "ij->ij: 23", "ba: 23",
    "bA: 23", "ij->: 23", "ij->i: 23", "ij->j: 23", "i->: 4", "ii->i: 33", "ii: 33", "ii->: 33", "iij->ij: 332",
    "iji->j: 323", "iii->i: 222", "iijj->ij: 2233", "i,i->: 4 4", "i,i->i: 4 4", "i,j->ij: 3 2", "i,j->ji: 3 2", "i,j->: 3 2",
    ",->: - -", ",i->i: - 3", "->: -", "bij,bjk->bik: 234 245", "bij,jk->bik: 234 45", "bij,bkj->bik: 234 254",
    "bi,bi->b: 34 34", "bhqd,bhkd->bhqk: 2234 2254", "bqhd,bkhd->bhqk: 2324 2524", "bhqk,bkhd->bqhd: 2235 2524",
    "ijkl,klm->mij: 2322 223", "ij,ij->: 23 23", "ij,ij->ij: 23 23", "ij,ji->i: 23 32", "ij,i->j: 23 2", "ijk,ij->k: 234 23",
    "ij,jk,kl->il: 23 34 42", "i,ij,j->: 2 23 3", "bi,ij,bj->b: 42 23 43", "bn,anm,bm->ba: 23 432 22", "a,b,c->cba: 2 3 2",
    "ij,jk,kl,lm->im: 23 32 23 32", "...ij,...jk->...ik: 234 245", "...ij,...jk->...ik: 2134 542", "...ij,jk: 234 45",
    "...ij->...ji: 234", "i...->...i: 234", "...->...: 23", "...: -", "...i->i: 234", "...ij,...ij->...: 322 22",
    "a...b,b->a...: 234 4", "...,...->...: 23 3", "...i,...i: 23 3", "i...i->...: 232", "...ii->...i: 433",
    "...,i->...i: - 3", "ij,jk->ik: 21 34", "ij,jk->ik: 23 14", "ij,ij->ij: 21 23", "bij,bjk->bik: 134 245",
    "bij,bjk->ik: 134 245", " i j , j k -> i k : 23 34", "ij,jk->ik: 20 04", "ij,jk->ik: 03 34", "ij->i: 30", "ii->i: 00",
    "Ab,bC->CA: 23 34", "zb,bA: 23 34",
]
for text in EQUATIONS:
    equation, shapes = text.split(": ")
    add("einsum", lambda *tensors, equation: torch.einsum(equation, *tensors),
        {f"t{i}": numbers(*map(int, s.strip("-"))) for i, s in enumerate(shapes.split(" "))}, equation=equation)

# Gumbel-softmax: the noise that torch.nn.functional.gumbel_softmax draws is drawn once more for us, from the same seed.
for shape, axis, tau in ((4, 3), -1, 1), ((4, 3), 0, 0.5), ((5,), -1, 2), ((2, 3, 2), 1, 0.1):
    for hard in False, True:
        torch.manual_seed(3)
        noise = -torch.empty(shape, dtype=torch.float64).exponential_().log()

        def gumbel(x, noise, temperature, hard, axis):
            torch.manual_seed(3)
            return F.gumbel_softmax(x, temperature, hard, dim=axis)

        add("gumbelSoftmax", gumbel, {"x": numbers(*shape), "noise": noise}, gradient=["x"], temperature=tau, hard=hard,
            axis=axis)

cases.write()
