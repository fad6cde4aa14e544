"""Values and gradients of Fourier and cosine transforms, windows, the short-time transform, for mapping.signal.SignalTest.

Run with a Python that has PyTorch and SciPy (1.13 and 1.10 made the committed file): python3 src/test/pytorch/signals.py

Complex numbers are pairs, as view_as_real has them.
"""

import scipy.fft
import torch

from cases import Cases, numbers

cases = Cases("signals")
real, pairs = torch.view_as_real, torch.view_as_complex

for n in 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 15, 16, 17, 30, 31, 64:
    cases.add("fft", lambda x: real(torch.fft.fft(pairs(x))), {"x": numbers(n, 2)}, gradient=False)
    cases.add("ifft", lambda x: real(torch.fft.ifft(pairs(x))), {"x": numbers(n, 2)}, gradient=False)
for shape in (1,), (2,), (3,), (4,), (2, 5), (3, 1, 6), (2, 7), (8,), (2, 20), (4, 21), (32,):
    n = shape[-1]
    cases.add("rfft", lambda x: real(torch.fft.rfft(x)), {"x": numbers(*shape)})
    cases.add("irfft", lambda x, n: torch.fft.irfft(pairs(x), n=n), {"x": numbers(*shape[:-1], n // 2 + 1, 2)}, n=n)


class Cosine(torch.autograd.Function):
    """SciPy's transform of kind II or III; orthonormal, so that the inverse is the transposed one."""

    @staticmethod
    def forward(context, x, kind):
        context.kind = kind
        return torch.from_numpy(scipy.fft.dct(x.detach().numpy(), type=kind, norm="ortho"))

    @staticmethod
    def backward(context, above):
        return torch.from_numpy(scipy.fft.idct(above.numpy(), type=context.kind, norm="ortho")), None


for shape in (1,), (2,), (3,), (2, 4), (5,), (3, 2, 8), (2, 13), (20,):
    for kind in 2, 3:
        cases.add("dct", lambda x, kind: Cosine.apply(x, kind), {"x": numbers(*shape)}, kind=kind)

for n in 1, 2, 3, 4, 5, 8, 9:
    for periodic in True, False:
        for name in "hann", "hamming":
            cases.add(name, lambda x, n, periodic: getattr(torch, f"{name}_window")(n, periodic=periodic, dtype=torch.float64),
                      {"x": numbers(1)}, gradient=False, n=n, periodic=periodic)

for shape, n, hop, width, center, window in [
    ((16,), 8, 4, 8, True, torch.hann_window), ((16,), 8, 4, 8, False, torch.hann_window), ((2, 23), 8, 3, 8, True, torch.hamming_window),
    ((2, 21), 9, 4, 6, True, torch.hamming_window), ((3, 1, 12), 6, 2, 5, False, torch.hamming_window), ((7,), 7, 7, 7, False, torch.ones),
    ((5,), 8, 2, 8, True, torch.hann_window), ((1, 40), 16, 8, 16, True, torch.hann_window), ((3,), 1, 1, 1, True, torch.ones),
    ((2,), 2, 1, 2, True, torch.ones),
]:
    options = {"n_fft": n, "hop_length": hop, "win_length": width, "center": center, "window": window(width, dtype=torch.float64)}
    arguments = {"n": n, "hop": hop, "width": width, "center": center, "kind": window.__name__}

    def forward(x, **_):
        flat = torch.stft(x.reshape(-1, x.shape[-1]), **options, return_complex=True)
        return real(flat).reshape(*x.shape[:-1], *flat.shape[1:], 2)

    def inverse(x, length, **_):
        return torch.istft(pairs(x).reshape(-1, *x.shape[-3:-1]), **options, length=length).reshape(*x.shape[:-3], length)

    spectra = cases.add("stft", forward, {"x": numbers(*shape)}, **arguments)
    if center or window is not torch.hann_window:    # without centring a Hann window knows nothing of the first number
        frames = spectra.shape[-2]
        covered = n + hop * (frames - 1) - n // 2 * center
        lengths = {shape[-1], covered - n // 2 * center} if n > 1 else {shape[-1]}
        known = covered - (0 if center else n - width)
        for length in sorted(length for length in lengths if 0 < length <= known):
            cases.add("istft", inverse, {"x": numbers(*spectra.shape)}, length=length, **arguments)

cases.write()
