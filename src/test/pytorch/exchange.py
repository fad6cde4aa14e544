"""Weights between this book and PyTorch by NPZ files, for mapping.exchange.TorchExchangeTest, with PyTorch 1.13.0a0 and NumPy 1.24.2
from Debian 12 (/usr/bin/python3).

    exchange.py write FILE    a network of PyTorch's: its state_dict, an input "x" and its output "y"
                              (FILE is src/test/resources/exchange/torch.npz)
    exchange.py read FILE     loads the state in FILE, written by us, applies the network to "x" and prints the output
"""
import sys

import numpy as np
import torch
from torch import nn


def network():
    return nn.Sequential(nn.Conv2d(2, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
                         nn.Linear(16, 6), nn.GELU(), nn.Linear(6, 3, bias=False))


if sys.argv[1] == "write":
    torch.manual_seed(71)
    net = network()
    for _ in range(3):
        net(torch.randn(8, 2, 4, 4) * 2 + 0.5)
    net.eval()
    x = torch.randn(3, 2, 4, 4)
    arrays = {name: tensor.numpy() for name, tensor in net.state_dict().items()}
    np.savez(sys.argv[2], x=x.numpy(), y=net(x).detach().numpy(), **arrays)
else:
    arrays = dict(np.load(sys.argv[2]))
    x = torch.from_numpy(arrays.pop("x"))
    net = network()
    net.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})
    net.eval()
    print(" ".join(repr(float(v)) for v in net(x).flatten()))
