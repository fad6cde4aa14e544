"""The model of section 7.1 in PyTorch's spelling, for mapping.exchange.SpellingTest, with PyTorch 1.13.0a0 from Debian 12.

    spelling.py FILE    an .npz of ours with x, labels and the first weights; prints the loss before each of 20 steps

What stands between the two lines of dashes stands on the page, too.
"""
import sys

import numpy as np
import torch

arrays = dict(np.load(sys.argv[1]))
x = torch.from_numpy(arrays.pop("x"))
labels = torch.from_numpy(arrays.pop("labels"))

# ---------
from torch import nn

model = nn.Sequential(
    nn.Conv2d(1, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
    nn.Linear(128, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 10))
loss = nn.CrossEntropyLoss()
rule = torch.optim.Adam(model.parameters(), lr=0.01)

def step(x, labels):
    rule.zero_grad()
    cost = loss(model(x), labels)
    cost.backward()
    rule.step()
    return cost.item()
# ---------

model.load_state_dict({name: torch.from_numpy(array) for name, array in arrays.items()})
for _ in range(20):
    print(step(x, labels))
