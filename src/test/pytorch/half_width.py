"""Rounding to half-width floats by NumPy (float16) and PyTorch (bfloat16), and global magnitude pruning by PyTorch, for
mapping.algebra.FloatFormatTest and mapping.compression.PruningMaskTest.

Run with a Python that has both (PyTorch 1.13 and NumPy 1.24 made the committed file):
    python3 src/test/pytorch/half_width.py > src/test/resources/pytorch/half_width.json
"""

import json

import numpy as np
import torch
from torch.nn.utils import prune

rng = np.random.default_rng(13)
special = [0.0, 1.0, 1.0 + 2.0**-8, 1.0 + 3 * 2.0**-8, 1.0 + 2.0**-11, 1.0 + 3 * 2.0**-11, 257.0, 259.0, 2049.0, 2051.0, 65503.0,
           65519.0, 65519.99609375, 65520.0, 70000.0, 2.0**-14, 2.0**-14 - 2.0**-25, 2.0**-24, 2.0**-25, 1.5 * 2.0**-24,
           2.0**-25 * 1.0009765625, 1e-8, 3.3895313892515355e38, 3.4e38, 3.4028234663852886e38, 2.0**-126, 2.0**-133, 2.0**-134,
           1.5 * 2.0**-133, 1.401298464324817e-45, 0.1, -0.1, 1 / 3]
drawn = rng.standard_normal(150) * 10.0 ** rng.integers(-9, 6, 150)
values = np.array(special + drawn.tolist()).astype(np.float32)


def text(numbers):
    """As strings, which JSON has for infinities too; repr gives every digit that a double needs."""
    return [repr(float(x)) for x in numbers]


def pruned(amount):
    generator = torch.Generator().manual_seed(5)
    first, second = torch.nn.Linear(6, 5), torch.nn.Linear(5, 3)
    with torch.no_grad():
        for layer in (first, second):
            layer.weight.copy_(torch.randn(layer.weight.shape, generator=generator))
    weights = [layer.weight.detach().clone() for layer in (first, second)]
    prune.global_unstructured([(first, "weight"), (second, "weight")], prune.L1Unstructured, amount=amount)
    return {"amount": amount, "weights": [text(w.reshape(-1).tolist()) for w in weights],
            "kept": [layer.weight_mask.reshape(-1).int().tolist() for layer in (first, second)]}


with np.errstate(over="ignore"):
    print(json.dumps({
        "made_by": f"src/test/pytorch/half_width.py, PyTorch {torch.__version__}, NumPy {np.__version__}",
        "values": text(values),
        "float16": text(values.astype(np.float16)),
        "bfloat16": text(torch.tensor(values).to(torch.bfloat16).double().tolist()),
        "epsilon": {"float16": float(np.finfo(np.float16).eps), "bfloat16": torch.finfo(torch.bfloat16).eps},
        "largest": {"float16": float(np.finfo(np.float16).max), "bfloat16": torch.finfo(torch.bfloat16).max},
        "pruning": [pruned(amount) for amount in (0.2, 0.5, 0.75, 0.9)],
    }))
