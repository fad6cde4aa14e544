"""Steps of SciPy's search for the strong Wolfe conditions, for mapping.descent.LineSearchTest.

Run with a Python that has SciPy (1.10 made the committed file):
    python3 src/test/pytorch/line_search.py > src/test/resources/pytorch/line_search.json

SciPy interpolates by cubics from its second narrowing on, the book by parabolas; the first narrowing is a parabola in
both. So the file marks the cases in which at most one trial fell into the bracket.
"""

import json

import numpy as np
import scipy
from scipy.optimize import line_search
from scipy.optimize import _linesearch

FUNCTIONS = {
    "Rosenbrock": (lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2,
                   lambda x: np.array([-2 * (1 - x[0]) - 400 * x[0] * (x[1] - x[0] ** 2), 200 * (x[1] - x[0] ** 2)])),
    "Himmelblau": (lambda x: (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2,
                   lambda x: np.array([4 * x[0] * (x[0] ** 2 + x[1] - 11) + 2 * (x[0] + x[1] ** 2 - 7),
                                       2 * (x[0] ** 2 + x[1] - 11) + 4 * x[1] * (x[0] + x[1] ** 2 - 7)])),
    "Bowl": (lambda x: 0.5 * (x[0] ** 2 + 10 * x[1] ** 2), lambda x: np.array([x[0], 10 * x[1]])),
}

narrowings = 0
original = _linesearch._zoom


def counting(a_lo, a_hi, phi_lo, phi_hi, derphi_lo, phi, *rest):
    def counted(t):
        global narrowings
        narrowings += 1
        return phi(t)
    return original(a_lo, a_hi, phi_lo, phi_hi, derphi_lo, counted, *rest)


_linesearch._zoom = counting
random = np.random.default_rng(1)
cases = []
for name, (f, gradient) in FUNCTIONS.items():
    for _ in range(60):
        x = random.uniform(-3, 3, 2)
        direction = -gradient(x) * 10 ** random.uniform(-3, 0)
        narrowings = 0
        step = line_search(f, gradient, x, direction, c1=1e-4, c2=0.5)[0]
        if step is not None:
            cases.append({"function": name, "x": list(x), "direction": list(direction), "step": step,
                          "narrowings": narrowings})

print(json.dumps({"made_by": f"src/test/pytorch/line_search.py, SciPy {scipy.__version__}", "cases": cases}, indent=0)
      .replace(",\n", ", ").replace("[\n", "[").replace("\n]", "]").replace("}, {", "},\n{"))
