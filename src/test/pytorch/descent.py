"""Losses, gradients and a few steps of SGD on two small regressions, for mapping.descent.PyTorchDescentTest.

Run with a Python that has PyTorch (1.13 made the committed file):
    python3 src/test/pytorch/descent.py > src/test/resources/pytorch/descent.json
"""

import json

import torch

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)


def floats(*shape):
    """Numbers that a float holds exactly."""
    return torch.randn(*shape).float().double()


def case(model, loss, x, y, batches, rate):
    """Loss and gradient over all examples, then SGD over the batches."""
    def flat(tensors):
        return torch.cat([t.detach().reshape(-1) for t in tensors]).tolist()

    parameters = list(model.parameters())
    start = flat(parameters)
    value = loss(model(x).squeeze(-1), y)
    value.backward()
    gradient = flat([p.grad for p in parameters])
    optimizer = torch.optim.SGD(parameters, lr=rate)
    losses = []
    for batch in batches:
        optimizer.zero_grad()
        batch_loss = loss(model(x[batch]).squeeze(-1), y[batch])
        batch_loss.backward()
        optimizer.step()
        losses.append(batch_loss.item())
    return {"features": x.tolist(), "targets": y.tolist(), "start": start, "loss": value.item(), "gradient": gradient,
            "batches": batches, "rate": rate, "losses": losses, "end": flat(parameters)}


BATCHES = [[0, 3, 7], [1, 2, 11], [4, 9, 10], [5, 6, 8], [0, 1], [2], list(range(12))]
cross_entropy = torch.nn.functional.cross_entropy
result = {
    "made_by": f"src/test/pytorch/descent.py, PyTorch {torch.__version__}",
    "softmax": case(torch.nn.Linear(21, 4), cross_entropy, floats(12, 21), torch.randint(0, 4, (12,)), BATCHES, 0.3),
    "linear": case(torch.nn.Linear(3, 1), torch.nn.functional.mse_loss, floats(12, 3), floats(12), BATCHES, 0.1),
}
extreme = torch.nn.Linear(2, 3)
with torch.no_grad():
    extreme.weight.mul_(0).add_(torch.tensor([[1e4, 0], [-1e4, 0], [0, 1e4]]))
result["extreme"] = case(extreme, cross_entropy, torch.tensor([[1.0, 0], [1, 0], [0, 1], [-1, 1]]),
                         torch.tensor([0, 1, 1, 2]), [], 0.1)
print(json.dumps(result))
