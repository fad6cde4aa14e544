"""What torch.nn.functional gives for every activation, for mapping.activations.PyTorchActivationsTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/activations.py
"""

import torch
import torch.nn.functional as F

from cases import Cases, exact, numbers

cases = Cases("activations")

# Arguments of every size, the corners -3, -1, -0.5, 0, 0.5, 1, 3, 6 among them; then far out, and numbers next to 0.
MIDDLE = exact([-8, -6, -5, -4, -3.5, -3, -2.5, -2, -1.5, -1.2785, -1, -0.75, -0.5, -0.25, -0.1, 0,
                0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8])
FAR = exact([-10000, -1000, -200, -100, -50, -25, -15, -2, 2, 15, 25, 50, 100, 200, 1000, 10000])
SMALL = torch.tensor([-1e-3, -1e-6, -1e-20, -1e-38, -1e-42, 1e-42, 1e-38, 1e-20, 1e-6, 1e-3]).double()


def elementwise(name, function, **arguments):
    for x in (MIDDLE, FAR, SMALL):
        cases.add(name, function, {"x": x}, **arguments)


elementwise("sigmoid", torch.sigmoid)
elementwise("tanh", torch.tanh)
elementwise("hardSigmoid", F.hardsigmoid)
elementwise("hardTanh", lambda x, low, high: F.hardtanh(x, low, high), low=-1, high=1)
elementwise("hardTanh", lambda x, low, high: F.hardtanh(x, low, high), low=-0.5, high=3)
elementwise("logSigmoid", F.logsigmoid)
for beta in (1, 0.5, 3):
    elementwise("softplus", lambda x, beta: F.softplus(x, beta, threshold=40), beta=beta)
elementwise("softsign", F.softsign)
elementwise("relu", F.relu)
elementwise("leakyRelu", lambda x, slope: F.leaky_relu(x, slope), slope=0.01)
elementwise("leakyRelu", lambda x, slope: F.leaky_relu(x, slope), slope=0.3)
elementwise("relu6", F.relu6)
for alpha in (1, 0.5, 2):
    elementwise("elu", lambda x, alpha: F.elu(x, alpha), alpha=alpha)
    elementwise("celu", lambda x, alpha: F.celu(x, alpha), alpha=alpha)
elementwise("selu", F.selu)
elementwise("gelu", F.gelu)
elementwise("geluTanh", lambda x: F.gelu(x, approximate="tanh"))
elementwise("silu", F.silu)
elementwise("hardSwish", F.hardswish)
elementwise("mish", F.mish)
elementwise("softShrink", lambda x, lambd: F.softshrink(x, lambd), lambd=0.5)
elementwise("softShrink", lambda x, lambd: F.softshrink(x, lambd), lambd=1.5)
elementwise("hardShrink", lambda x, lambd: F.hardshrink(x, lambd), lambd=0.5)
elementwise("tanhShrink", F.tanhshrink)
elementwise("threshold", lambda x, threshold, otherwise: F.threshold(x, threshold, otherwise), threshold=0.5, otherwise=-2)

# With learnt slopes: one, and one for each channel of a vector and of an image.
cases.add("prelu", F.prelu, {"x": MIDDLE.reshape(1, -1), "weight": exact([0.25])})
cases.add("prelu", F.prelu, {"x": numbers(3, 4), "weight": exact([0.25, -0.5, 0, 1.5])})
cases.add("prelu", F.prelu, {"x": numbers(2, 3, 2, 2), "weight": exact([0.25, 0.1, 0.9])})
cases.add("rreluUsed", lambda x: F.rrelu(x, 1 / 8, 1 / 3, training=False), {"x": MIDDLE})

# Gated units: the first half times the gate of the second.
for axis in (-1, 1, 0):
    cases.add("glu", lambda x, axis: F.glu(x, axis), {"x": numbers(2, 4, 6)}, axis=axis)
for name, gate in (("reglu", F.relu), ("geglu", F.gelu), ("swiglu", F.silu)):
    cases.add(name, lambda x: x[..., :3] * gate(x[..., 3:]), {"x": numbers(2, 4, 6)})

for axis in (-1, 1, 0):
    cases.add("softmax", lambda x, axis: torch.softmax(x, axis), {"x": numbers(2, 3, 4)}, axis=axis)
    cases.add("logSoftmax", lambda x, axis: torch.log_softmax(x, axis), {"x": numbers(2, 3, 4)}, axis=axis)
    cases.add("softmin", lambda x, axis: F.softmin(x, axis), {"x": numbers(2, 3, 4)}, axis=axis)
FAR_ROWS = exact([[10000, -10000, 0], [-10000, -10000, -10000], [10000, 10000, 9999], [0, -100, -200]])
cases.add("softmax", lambda x, axis: torch.softmax(x, axis), {"x": FAR_ROWS}, axis=-1)
cases.add("logSoftmax", lambda x, axis: torch.log_softmax(x, axis), {"x": FAR_ROWS}, axis=-1)
cases.add("softmin", lambda x, axis: F.softmin(x, axis), {"x": FAR_ROWS}, axis=-1)

cases.write()
