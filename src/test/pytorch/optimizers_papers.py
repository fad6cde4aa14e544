"""Trajectories of optimizers that PyTorch 1.13 does not have, for mapping.optimizers.PaperOptimizersTest.

Each is an implementation of its own of the formula in the paper, deliberately another way round than the Java one: whole
arrays in the place of loops, sums over the whole history in the place of running ones, singular values in the place of
matrix products. Run with a Python that has NumPy and PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/optimizers_papers.py > src/test/resources/pytorch/optimizers_papers.json
"""

import json

import numpy as np
import torch

CURVATURE = np.array([1.0, 3.0, 10.0, 0.3, 20.0, 5.0])
START = np.array([2.0, -1.5, 1.0, 3.0, -0.5, 0.7])
KEPT = [1, 2, 3, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]


def gradient(x):
    x = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    f = 0.5 * (torch.tensor(CURVATURE) * x * x).sum() + 0.5 * torch.cos(x[1:] + x[:-1]).sum()
    f.backward()
    return x.grad.numpy()


def run(method, *arguments, **settings):
    """A method is a generator of points, from the start on."""
    points = method(START.copy(), *arguments, **settings)
    all_points = [next(points) for _ in range(101)]
    return [all_points[step].tolist() for step in KEPT]


def moving_average(history, beta):
    """Σ (1 − β) β^(t−s) h_s, without the correction of the bias."""
    t = len(history)
    weights = (1 - beta) * beta ** np.arange(t - 1, -1, -1.0)
    return np.tensordot(weights, np.array(history), 1)


def yogi(x, lr, b1=0.9, b2=0.999, eps=1e-3, initial=0.0):
    gradients, v = [], np.full_like(x, initial)
    while True:
        yield x
        gradients.append(gradient(x))
        t, square = len(gradients), gradients[-1] ** 2
        v = np.where(v > square, v - (1 - b2) * square, v + (1 - b2) * square)
        m = moving_average(gradients, b1)
        x = x - lr * (m / (1 - b1 ** t)) / (np.sqrt(v / (1 - b2 ** t)) + eps)


def adabelief(x, lr, b1=0.9, b2=0.999, eps=1e-16):
    gradients, surprises = [], []
    while True:
        yield x
        gradients.append(gradient(x))
        t = len(gradients)
        m = moving_average(gradients, b1)
        surprises.append((gradients[-1] - m) ** 2 + eps / (1 - b2))
        s = moving_average(surprises, b2)
        x = x - lr * (m / (1 - b1 ** t)) / (np.sqrt(s / (1 - b2 ** t)) + eps)


def lion(x, lr, b1=0.9, b2=0.99, decay=0.0):
    gradients = [np.zeros_like(x)]
    while True:
        yield x
        g = gradient(x)
        c = b1 * moving_average(gradients, b2) + (1 - b1) * g
        x = x * (1 - lr * decay) - lr * np.sign(c)
        gradients.append(g)


def lamb(x, lr, b1=0.9, b2=0.999, eps=1e-6, decay=0.01):
    gradients = []
    while True:
        yield x
        gradients.append(gradient(x))
        t = len(gradients)
        m = moving_average(gradients, b1) / (1 - b1 ** t)
        v = moving_average([g * g for g in gradients], b2) / (1 - b2 ** t)
        r = m / (np.sqrt(v) + eps) + decay * x
        x = x - lr * np.linalg.norm(x) * r / np.linalg.norm(r)


def lars(x, lr, momentum=0.9, decay=5e-4, trust=1e-3):
    pushes = []
    while True:
        yield x
        g = gradient(x)
        local = trust * np.linalg.norm(x) / (np.linalg.norm(g) + decay * np.linalg.norm(x))
        pushes.append(lr * local * (g + decay * x))
        x = x - sum(momentum ** (len(pushes) - 1 - s) * push for s, push in enumerate(pushes))


def ftrl(x, alpha, beta=1.0, l1=0.0, l2=0.0):
    """x(t+1) = argmin Σ gₛ·x + ½ Σ σₛ (x − xₛ)² + β/(2α) x² + λ₁ |x| + λ₂/2 x², coordinate by coordinate."""
    gradients, points = [], []
    while True:
        yield x
        gradients.append(gradient(x))
        points.append(x)
        roots = np.sqrt(np.cumsum(np.array(gradients) ** 2, axis=0)) / alpha
        sigmas = np.diff(roots, axis=0, prepend=0)
        slope = np.sum(gradients, axis=0) - np.sum(sigmas * np.array(points), axis=0)
        curvature = sigmas.sum(axis=0) + beta / alpha + l2
        x = np.sign(-slope) * np.maximum(np.abs(slope) - l1, 0) / curvature


def adafactor(x, lr, shape, eps1=1e-30, eps2=1e-3, threshold=1.0):
    t, rows, columns, whole = 0, 0, 0, 0
    while True:
        yield x
        t += 1
        g = gradient(x).reshape(shape)
        beta = 1 - t ** -0.8
        if len(shape) == 1:
            whole = beta * whole + (1 - beta) * (g ** 2 + eps1)
            u = g / np.sqrt(whole)
        else:
            rows = beta * rows + (1 - beta) * (g ** 2 + eps1).sum(axis=-1, keepdims=True)
            columns = beta * columns + (1 - beta) * (g ** 2 + eps1).sum(axis=-2, keepdims=True)
            u = g / np.sqrt(rows @ columns / rows.sum(axis=-2, keepdims=True))
        u = u / max(1, np.sqrt((u ** 2).mean()) / threshold)
        x = x - max(eps2, np.sqrt((x ** 2).mean())) * min(lr, t ** -0.5) * u.reshape(-1)


def lookahead(x, fast, steps, alpha):
    slow = x
    for t in range(1, 1000):
        yield x
        x = fast(x)
        if t % steps == 0:
            slow = slow + alpha * (x - slow)
            x = slow


def adam(lr, b1=0.9, b2=0.999, eps=1e-8):
    gradients = []

    def step(x):
        gradients.append(gradient(x))
        t = len(gradients)
        m = moving_average(gradients, b1) / (1 - b1 ** t)
        v = moving_average([g * g for g in gradients], b2) / (1 - b2 ** t)
        return x - lr * m / (np.sqrt(v) + eps)

    return step


def shampoo(x, lr, shape, eps=1e-4, every=1):
    sums = [eps * np.eye(n) for n in shape]
    roots, t = None, 0
    while True:
        yield x
        g = gradient(x).reshape(shape)
        for axis, sum_ in enumerate(sums):
            unfolded = np.moveaxis(g, axis, 0).reshape(shape[axis], -1)
            sum_ += unfolded @ unfolded.T
        if t % every == 0:
            roots = []
            for sum_ in sums:
                u, s, _ = np.linalg.svd(sum_)
                roots.append(u @ np.diag(s ** (-1 / (2 * len(shape)))) @ u.T)
        t += 1
        for axis, root in enumerate(roots):
            g = np.moveaxis(np.tensordot(root, g, axes=(1, axis)), 0, axis)
        x = x - lr * g.reshape(-1)


def muon(x, lr, shape, momentum=0.95, nesterov=True, iterations=5):
    """The polynomial acts on the singular values alone, so that it is applied to them."""
    gradients = []
    while True:
        yield x
        g = gradient(x)
        gradients.append(g)
        b = sum(momentum ** (len(gradients) - 1 - s) * old for s, old in enumerate(gradients))
        direction = (g + momentum * b if nesterov else b).reshape(shape[0], -1)
        u, s, vt = np.linalg.svd(direction, full_matrices=False)
        s = s / np.sqrt((s ** 2).sum())
        for _ in range(iterations):
            s = 3.4445 * s - 4.7750 * s ** 3 + 2.0315 * s ** 5
        x = x - lr * np.sqrt(max(1, direction.shape[0] / direction.shape[1])) * (u @ np.diag(s) @ vt).reshape(-1)


def schedule_free_sgd(y, rate, beta=0.9, decay=0.0, averages=False):
    """With x as the weighted mean of the whole history of z."""
    zs, weights, z, greatest = [], [], y, 0
    x = y
    for t in range(1, 1000):
        yield x if averages else y
        lr = rate(t)
        z = z - lr * (gradient(y) + decay * y)
        greatest = max(greatest, lr)
        zs.append(z)
        weights.append(greatest ** 2)
        x = np.average(zs, axis=0, weights=weights)
        y = (1 - beta) * z + beta * x


def schedule_free_adamw(y, lr, b1=0.9, b2=0.999, eps=1e-8, decay=0.0, averages=False):
    zs, weights, gradients, z = [], [], [], y
    x = y
    for t in range(1, 1000):
        yield x if averages else y
        gradients.append(gradient(y))
        rate = lr * np.sqrt(1 - b2 ** t)
        v = moving_average([g * g for g in gradients], b2)
        z = z - rate * gradients[-1] / (np.sqrt(v) + eps) - rate * decay * y
        zs.append(z)
        weights.append(rate ** 2)
        x = np.average(zs, axis=0, weights=weights)
        y = (1 - b1) * z + b1 * x


def sam(x, lr, radius):
    while True:
        yield x
        g = gradient(x)
        x = x - lr * gradient(x + radius * g / np.linalg.norm(g))


runs = {
    "Yogi": run(yogi, 0.05),
    "Yogi, betas, accumulator": run(yogi, 0.05, 0.8, 0.9, 1e-2, 1e-6),
    "AdaBelief": run(adabelief, 0.05),
    "AdaBelief, betas": run(adabelief, 0.02, 0.8, 0.95, 1e-8),
    "Lion": run(lion, 0.02),
    "Lion, betas, decay": run(lion, 0.02, 0.8, 0.95, 0.5),
    "LAMB": run(lamb, 0.02),
    "LAMB, betas, decay": run(lamb, 0.02, 0.8, 0.95, 1e-4, 0.3),
    "LARS": run(lars, 5.0),
    "LARS, decay": run(lars, 0.5, 0.8, 0.1, 0.02),
    "FTRL": run(ftrl, 0.5),
    "FTRL, penalties": run(ftrl, 0.5, 0.3, 0.4, 0.2),
    "Adafactor, vector": run(adafactor, 0.05, (6,)),
    "Adafactor, 2 x 3": run(adafactor, 0.05, (2, 3)),
    "Adafactor, 3 x 2, threshold": run(adafactor, 0.02, (3, 2), 1e-3, 1e-2, 0.5),
    "Adafactor, 1 x 3 x 2": run(adafactor, 0.05, (1, 3, 2)),
    "Adafactor, 3 x 1 x 2": run(adafactor, 0.05, (3, 1, 2)),
    "Lookahead, Adam": run(lookahead, adam(0.1), 5, 0.5),
    "Lookahead, Adam, 3, 0.8": run(lookahead, adam(0.05, 0.8, 0.95), 3, 0.8),
    "Shampoo, vector": run(shampoo, 0.3, (6,)),
    "Shampoo, 2 x 3": run(shampoo, 0.3, (2, 3)),
    "Shampoo, 3 x 1 x 2, every 7": run(shampoo, 0.1, (3, 1, 2), 1e-2, 7),
    "Muon, 2 x 3": run(muon, 0.01, (2, 3)),
    "Muon, 3 x 2, plain": run(muon, 0.02, (3, 2), 0.8, False, 3),
    "Muon, 6 x 1 x 1": run(muon, 0.05, (6, 1, 1)),
    "schedule-free SGD": run(schedule_free_sgd, lambda t: 0.05),
    "schedule-free SGD, average": run(schedule_free_sgd, lambda t: 0.05, averages=True),
    "schedule-free SGD, warm-up, decay": run(schedule_free_sgd, lambda t: 0.07 * min(1, t / 20), 0.7, 0.1),
    "schedule-free AdamW": run(schedule_free_adamw, 0.1),
    "schedule-free AdamW, betas, decay, average":
        run(schedule_free_adamw, 0.1, 0.8, 0.95, 1e-4, 0.2, averages=True),
    "SAM": run(sam, 0.03, 0.02),
}
print(json.dumps({
    "made_by": f"src/test/pytorch/optimizers_papers.py, NumPy {np.__version__}, PyTorch {torch.__version__}",
    "start": START.tolist(),
    "kept": KEPT,
    "runs": runs,
}, indent=0).replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]").replace("], \"", "],\n\""))
