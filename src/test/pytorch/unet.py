"""Parameters, values and gradients of a U-Net built of PyTorch's modules, for mapping.architectures.PyTorchUNetTest.

Run with a Python that has PyTorch (1.13 made the committed file): python3 src/test/pytorch/unet.py

The network is that of Ronneberger, Fischer and Brox (2015) with padded and normalized convolutions; "count" cases hold its number
of parameters, "U-Net" cases compute with random numbers for all parameters, in training mode.
"""

import torch
from torch import nn
from torch.nn.utils.stateless import functional_call

from cases import Cases, numbers

cases = Cases("unet")


def twice(a, b):
    return nn.Sequential(nn.Conv2d(a, b, 3, padding=1, bias=False), nn.BatchNorm2d(b), nn.ReLU(),
                         nn.Conv2d(b, b, 3, padding=1, bias=False), nn.BatchNorm2d(b), nn.ReLU())


class UNet(nn.Module):
    """Written as it usually is: a list of ways down, a list of ways up."""

    def __init__(self, channels, out, width, depth):
        super().__init__()
        self.down = nn.ModuleList(twice(channels if k == 0 else width << (k - 1), width << k) for k in range(depth + 1))
        self.up = nn.ModuleList(nn.ConvTranspose2d(width << (k + 1), width << k, 2, stride=2) for k in range(depth))
        self.join = nn.ModuleList(twice(width << (k + 1), width << k) for k in range(depth))
        self.head = nn.Conv2d(width, out, 1)

    def forward(self, x):
        seen = []
        for k, level in enumerate(self.down):
            x = level(x if k == 0 else nn.functional.max_pool2d(x, 2))
            seen.append(x)
        for k in reversed(range(len(self.up))):
            x = self.join[k](torch.cat([seen[k], self.up[k](x)], 1))
        return self.head(x)

    def in_order(self):
        """The parameters from the input to the output."""
        parts = [*self.down, *(part for k in reversed(range(len(self.up))) for part in (self.up[k], self.join[k])), self.head]
        names = {id(p): n for n, p in self.named_parameters()}
        return [names[id(p)] for part in parts for p in part.parameters()]


for shape in [(1, 2, 64, 4), (3, 8, 8, 3), (3, 5, 4, 2), (2, 3, 2, 0)]:
    model = UNet(*shape)
    cases.add("count", lambda shape: torch.tensor(float(sum(p.numel() for p in model.parameters()))), {}, shape=list(shape))
for size, shape in [((2, 2, 8, 4), (2, 3, 2, 2)), ((1, 1, 4, 4), (1, 2, 3, 1))]:
    model = UNet(*shape).double()
    names = model.in_order()
    sizes = dict(model.named_parameters())
    inputs = {"x": numbers(*size), **{f"p{i}": numbers(*sizes[n].shape) for i, n in enumerate(names)}}
    cases.add("U-Net", lambda x, *p, shape: functional_call(model, dict(zip(names, p)), (x,)), inputs, shape=list(shape))
cases.write()
