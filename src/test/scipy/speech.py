"""What SciPy and torchaudio make of random sounds, for mapping.speech.features.TorchaudioTest.

Run with a Python that has them (Debian 12: SciPy 1.10.1, torchaudio 0.13.1 with PyTorch 1.13.1) in the book's folder:
    python3 src/test/scipy/speech.py > src/test/resources/scipy/speech.json

The sounds are not in the file: both sides draw them by one rule, noise(). All is computed in double precision.
"""

import json

import numpy as np
import scipy.fft
import torch
from torchaudio import functional, transforms

torch.set_default_dtype(torch.float64)


def noise(n, seed):
    """Knuth and Lewis' generator of 32 bits, from -1 to 1."""
    x = np.empty(n)
    for i in range(n):
        seed = (1664525 * seed + 1013904223) % 2 ** 32
        x[i] = seed / 2.0 ** 31 - 1
    return x


def short(values):
    return [float(f"{v:.12g}") for v in np.asarray(values).ravel()]


lengths = sorted(set(np.random.RandomState(63).randint(1, 3000, size=40).tolist()) | {1, 2, 2 ** 12, 1009, 2 * 1499})
fourier = []
for n in lengths:
    y = scipy.fft.fft(noise(n, n))
    bins = sorted({0, 1 % n, n // 5, n // 3, n // 2, n - 1})
    fourier.append({"n": n, "bins": bins, "real": short(y[bins].real), "imaginary": short(y[bins].imag),
                    "cosines": short(scipy.fft.dct(noise(n, n), norm="ortho")[bins])})

banks = []
for seed, (n, rate, low, high, bands) in enumerate([(256, 8000, 100., 4000., 26), (512, 8000, 0., 4000., 40), (1024, 22050, 20., 4000., 20),
                                                    (400, 16000, 0., 8000., 23), (2048, 22050, 0., 11025., 128)]):
    powers = noise(n // 2 + 1, seed) ** 2
    for scale in "htk", "slaney":
        for norm in None, "slaney":
            bank = functional.melscale_fbanks(n // 2 + 1, low, high, bands, rate, norm, scale)
            banks.append({"n": n, "rate": rate, "low": low, "high": high, "bands": bands, "scale": scale.upper(), "equalAreas": norm is not None,
                          "seed": seed, "sums": short((torch.from_numpy(powers) @ bank.double()).numpy())})

coefficients = []
for seed, n in enumerate([800, 1234, 2000]):
    sound = torch.from_numpy(noise(n, seed))
    mfcc = transforms.MFCC(8000, 13, 2, "ortho", log_mels=True,
                           melkwargs={"n_fft": 256, "hop_length": 80, "n_mels": 26, "f_min": 100., "f_max": 4000.}).double()
    rows = mfcc(sound)
    coefficients.append({"n": n, "seed": seed, "frames": rows.shape[1], "third": short(rows[:, 3]), "last": short(rows[:, -1]),
                         "slopes": short(functional.compute_deltas(rows, win_length=5)[:, 3])})

# the book's own preset of Mfcc.telephone, of torchaudio's bank and cosines
telephone = []
for seed, n in enumerate([200, 801, 1500]):
    x = noise(n, 10 + seed)
    x = np.append(x[0], x[1:] - 0.97 * x[:-1])
    frames = 1 + -(-max(0, n - 200) // 80)
    x = np.append(x, np.zeros(200 + 80 * frames - n))
    cut = torch.from_numpy(np.stack([x[80 * t:80 * t + 200] for t in range(frames)])) * torch.hann_window(200)
    powers = torch.fft.rfft(cut, 256).abs() ** 2
    bands = torch.log(torch.clamp(powers @ functional.melscale_fbanks(129, 100., 4000., 26, 8000).double(), min=1e-8))
    rows = bands @ functional.create_dct(13, 26, "ortho").double()
    telephone.append({"n": n, "seed": 10 + seed, "frames": frames, "first": short(rows[0]), "last": short(rows[-1])})

print(json.dumps({"made_by": "src/test/scipy/speech.py, SciPy 1.10.1, torchaudio 0.13.1", "fourier": fourier, "banks": banks,
                  "coefficients": coefficients, "telephone": telephone}, indent=None, separators=(",", ":")).replace("},{", "},\n{"))
