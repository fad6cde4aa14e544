"""Writes what PyTorch gives in the format that mapping.PyTorchCases reads; used by the scripts beside it.

    from cases import Cases, numbers

    cases = Cases("layers")
    cases.add("softmax", lambda x, axis: torch.softmax(x, axis), {"x": numbers(2, 3)}, axis=-1)
    cases.write()

The function gets the inputs in this order and the arguments by name. Inputs are floats of four decimals; PyTorch computes in float64.
"""

import json
import pathlib

import torch

torch.manual_seed(20)


def exact(values):
    """Rounded to four decimals, then to float32: what the JSON file says is what both sides compute with."""
    return (torch.as_tensor(values, dtype=torch.float64) * 1e4).round().div(1e4).float().double()


def numbers(*shape):
    """Normally distributed."""
    return exact(torch.randn(shape, dtype=torch.float64))


def positive(*shape, least=0.25):
    """At least `least`."""
    return exact(torch.randn(shape, dtype=torch.float64).abs() + least)


def distinct(*shape):
    """No two alike, none near 0, for operations with corners."""
    n = int(torch.tensor(shape).prod()) if shape else 1
    return exact((torch.randperm(n).double() - n // 2 + 0.37) * (2 / n)).reshape(shape)


def whole(bound, *shape):
    """Whole numbers from 0 to bound - 1: labels, token numbers."""
    return torch.randint(0, bound, shape)


def plain(tensor):
    """A tensor as JSON, eight significant digits."""
    flat = tensor.detach().double().reshape(-1).tolist()
    short = [float(f"{x:.8g}") for x in flat]
    return {"shape": list(tensor.shape), "data": [int(x) if x == x and abs(x) < 1e9 and x == int(x) else x for x in short]}


class Cases:
    def __init__(self, name):
        self.name = name
        self.cases = []

    def add(self, operation, function, inputs, gradient=True, cotangent=None, **arguments):
        """Whole-number inputs get no gradient; gradient may be True, False or a list of names."""
        leaves = {}
        wanted = [n for n, t in inputs.items() if t.is_floating_point() and (gradient is True or gradient and n in gradient)]
        for name, tensor in inputs.items():
            leaves[name] = tensor.clone().requires_grad_(name in wanted)
        result = function(*leaves.values(), **arguments)
        case = {
            "name": f"{operation} {1 + sum(c['operation'] == operation for c in self.cases)}",
            "operation": operation,
            "arguments": arguments,
            "inputs": {name: plain(tensor) for name, tensor in inputs.items()},
            "output": plain(result),
        }
        if wanted:
            above = numbers(*result.shape) if cotangent is None else cotangent
            result.backward(above)
            case["cotangent"] = plain(above)
            case["gradients"] = {name: plain(torch.zeros_like(leaves[name]) if leaves[name].grad is None else leaves[name].grad)
                                 for name in wanted}
        self.cases.append(case)
        return result.detach()

    def write(self):
        target = pathlib.Path(__file__).parent.parent / "resources" / "pytorch" / f"{self.name}.json"
        made_by = f"src/test/pytorch/{self.name}.py, PyTorch {torch.__version__.split('+')[0]}"
        lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in self.cases)
        target.write_text(f'{{"made_by": "{made_by}", "cases": [\n{lines}\n]}}\n', encoding="utf-8")
        print(f"{len(self.cases)} cases, {target.stat().st_size} bytes")
