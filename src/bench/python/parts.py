"""Parts of networks and what they are trained on, with the same numbers as book.bench.work.Exercised."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class RepeatableNumbers:
    """See book.bench.work.RepeatableNumbers."""

    def __init__(self):
        self.next = 1

    def fill(self, tensor, bound):
        """Fills a tensor with the next numbers, spread from -bound to bound."""
        count = tensor.numel()
        h = torch.arange(self.next, self.next + count, dtype=torch.int64) * 2654435761 % 2 ** 32
        self.next += count
        h = (h ^ (h >> 16)) * 73244475 % 2 ** 32
        h = (h ^ (h >> 16)) >> 8
        numbers = h.float() / 16777216
        with torch.no_grad():
            tensor.copy_(((2 * numbers - 1) * bound).reshape(tensor.shape))
        return tensor


class Residual(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return F.relu(x + self.inner(x))


def residual(channels):
    def convolution():
        return nn.Conv2d(channels, channels, 3, padding=1, bias=False)
    return Residual(nn.Sequential(convolution(), nn.BatchNorm2d(channels), nn.ReLU(), convolution(),
                                  nn.BatchNorm2d(channels)))


class UNetLevel(nn.Module):
    """mapping.architectures.UNet with depth 1."""

    def __init__(self, channels, out, width):
        super().__init__()

        def twice(a, b):
            return nn.Sequential(nn.Conv2d(a, b, 3, padding=1, bias=False), nn.BatchNorm2d(b), nn.ReLU(),
                                 nn.Conv2d(b, b, 3, padding=1, bias=False), nn.BatchNorm2d(b), nn.ReLU())
        self.seen = twice(channels, width)
        self.below = nn.Sequential(nn.MaxPool2d(2), twice(width, 2 * width), nn.ConvTranspose2d(2 * width, width, 2, stride=2))
        self.joined = twice(2 * width, width)
        self.last = nn.Conv2d(width, out, 1)

    def forward(self, x):
        seen = self.seen(x)
        return self.last(self.joined(torch.cat([seen, self.below(seen)], 1)))


class Outputs(nn.Module):
    """A recurrent layer's outputs without its state."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return self.inner(x)[0]


class Shift(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(size))

    def forward(self, x):
        return x + self.bias


def in_our_order(network):
    """The parameters in the order of the Java side, where query, key and value are three matrices."""
    for name, parameter in network.named_parameters():
        if name.endswith("in_proj_weight"):
            yield from parameter.detach().chunk(3)
        else:
            yield parameter


class Exercised:
    """A part, its argument x, what is wanted of it, and the loss."""

    def __init__(self, name):
        numbers = RepeatableNumbers()
        if name == "softmax":
            self.network = Shift(10_000)
            self.y = 7919 * torch.arange(64) % 10_000
            x, self.loss = (64, 10_000), nn.CrossEntropyLoss()
        else:
            make, x, y = {
                "residual": (lambda: residual(16), (32, 16, 28, 28), (32, 16, 28, 28)),
                "unet": (lambda: UNetLevel(3, 2, 16), (8, 3, 64, 64), (8, 2, 64, 64)),
                "lstm": (lambda: Outputs(nn.LSTM(64, 128, batch_first=True)), (32, 64, 64), (32, 64, 128)),
                "transformer": (lambda: nn.TransformerEncoderLayer(256, 4, 1024, dropout=0, batch_first=True),
                                (8, 128, 256), (8, 128, 256)),
                "depthwise": (lambda: nn.Conv2d(32, 32, 3, padding=1, groups=32), (32, 32, 28, 28), (32, 32, 28, 28)),
                "layernorm": (lambda: nn.LayerNorm(256), (8, 128, 256), (8, 128, 256)),
            }[name]
            self.network = make()
            self.y = numbers.fill(torch.empty(y), 1)
            self.loss = nn.MSELoss()
        self.x = numbers.fill(torch.empty(x), 1).requires_grad_()
        for parameter in in_our_order(self.network):
            if parameter.dim() > 1:
                numbers.fill(parameter, 1 / math.sqrt(parameter[0].numel()))
            elif parameter[0] != 1:
                nn.init.zeros_(parameter)

    def parameters(self):
        return sum(parameter.numel() for parameter in self.network.parameters())

    def cost(self):
        return self.loss(self.network(self.x), self.y)
