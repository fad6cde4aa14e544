"""PyTorch at the benchmark's work: pytorch.py WORK PICTURES|PART THREADS.

Each line of its input is a request, each line of its output an answer in JSON; see book.bench.Session.
Gradients are dropped, not zeroed (set_to_none), as PyTorch 2 does by itself: that is faster.
"""

import gzip
import json
import math
import pathlib
import sys
import time

import torch
from torch import nn

import machine
import parts

DATA = pathlib.Path(__file__).resolve().parents[3] / "datasets" / "fashion-mnist"
BATCH = 64
STEPS_OF_MEMORY = 3


def clock(request):
    """The clock that a request asks for: with the last word "cpu" that of the processors' work for this process."""
    return time.process_time if request[-1] == "cpu" else time.perf_counter


def say(**answer):
    print(json.dumps(answer), flush=True)


def fashion_mnist(count):
    """The first pictures as floats from 0 to 1, one row each, and their classes."""
    pixels = gzip.open(DATA / "train-images-idx3-ubyte.gz").read()[16:16 + 784 * count]
    labels = gzip.open(DATA / "train-labels-idx1-ubyte.gz").read()[8:8 + count]
    x = torch.frombuffer(bytearray(pixels), dtype=torch.uint8).float().div_(255).reshape(count, 784)
    return x, torch.frombuffer(bytearray(labels), dtype=torch.uint8).long()


def mlp():
    return nn.Sequential(nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 128), nn.ReLU(), nn.Linear(128, 10))


def cnn():
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(1568, 10))


class Epochs:
    """Epochs in shuffled batches; the batches are taken by indexing, which is quicker than a DataLoader."""

    def __init__(self, network, x, y):
        self.network, self.x, self.y = network, x, y
        self.optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
        self.loss = nn.CrossEntropyLoss()

    def answer(self, request):
        now = clock(request)
        begin = now()
        order = torch.randperm(len(self.x))
        total = 0.0
        for start in range(0, len(order), BATCH):
            rows = order[start:start + BATCH]
            self.optimizer.zero_grad(set_to_none=True)
            cost = self.loss(self.network(self.x[rows]), self.y[rows])
            cost.backward()
            self.optimizer.step()
            total += cost.item() * len(rows)
        return now() - begin, total / len(order)


class TwoMoons:
    """Full-batch steps of 2-16-16-2 on 400 points."""

    def __init__(self):
        angle = torch.linspace(0, math.pi, 200)
        outer = torch.stack([angle.cos(), angle.sin()], 1)
        self.x = torch.cat([outer, torch.tensor([1, 0.5]) - outer]) + 0.1 * torch.randn(400, 2)
        self.y = torch.arange(400) // 200

    def answer(self, request):
        network = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 2))
        optimizer = torch.optim.Adam(network.parameters(), lr=0.01)
        loss = nn.CrossEntropyLoss()
        now = clock(request)
        begin = now()
        for _ in range(int(request[1])):
            optimizer.zero_grad(set_to_none=True)
            cost = loss(network(self.x), self.y)
            cost.backward()
            optimizer.step()
            last = cost.item()
        return now() - begin, last


class TrainingSteps:
    """Steps of a part of a network; see book.bench.work.TrainingStep."""

    def __init__(self, name):
        self.name = name
        self.part = None

    def begin(self):
        self.part = parts.Exercised(self.name)
        self.optimizer = torch.optim.Adam(self.part.network.parameters(), lr=1e-3)

    def steps(self, count):
        for _ in range(count):
            self.optimizer.zero_grad(set_to_none=True)
            self.part.x.grad = None
            cost = self.part.cost()
            cost.backward()
            self.optimizer.step()
            last = cost.item()
        return last

    def memory(self):
        """The megabytes of tensors at most, from the profiler's list of what was taken and given back."""
        self.part = self.optimizer = None
        with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU], profile_memory=True) as profiler:
            self.begin()
            loss = self.steps(STEPS_OF_MEMORY)
        events = [event for event in profiler.profiler.kineto_results.events() if event.name() == "[memory]"]
        taken = most = 0
        for event in sorted(events, key=lambda each: each.start_us()):
            taken += event.nbytes()
            most = max(most, taken)
        return most / 1e6, loss

    def answer(self, request):
        if request[0] == "memory":
            return self.memory()
        if request[0] == "loss":
            self.begin()
            return self.part.parameters(), self.steps(int(request[1]))
        if self.part is None:
            self.begin()
        now = clock(request)
        seconds, count, begin = 0, 0, now()
        while count == 0 or seconds < float(request[1]):
            loss = self.steps(1)
            count += 1
            seconds = now() - begin
        return seconds / count, loss


def work(name, count):
    if name == "moons":
        return TwoMoons()
    if name == "steps":
        return TrainingSteps(count)
    x, y = fashion_mnist(int(count))
    return Epochs(mlp(), x, y) if name == "mlp" else Epochs(cnn(), x.reshape(-1, 1, 28, 28), y)


def main():
    torch.manual_seed(1)
    torch.set_num_threads(int(sys.argv[3]))
    worker = work(sys.argv[1], sys.argv[2])
    say(ready="PyTorch " + torch.__version__.split("a0")[0])
    for line in sys.stdin:
        if line.strip() == "setup":
            say(setup=machine.setup())
            continue
        value, check = worker.answer(line.split())
        say(value=value, check=check)


main()
