"""What stands under PyTorch: printed as a line of JSON, see book.bench.work.SetUp."""

import ctypes
import json
import sys

import torch


def mapped():
    """The files of this process's memory, of systems that tell."""
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            return sorted({line.split(maxsplit=5)[5].strip() for line in maps if line.count("/") > 0})
    except OSError:
        return []


def core(files):
    """The processor for which OpenBLAS has chosen its code, if it is there and says so."""
    for file in files:
        if "blas" in file:
            try:
                name = ctypes.CDLL(file).openblas_get_corename
                name.restype = ctypes.c_char_p
                return name().decode()
            except (OSError, AttributeError):
                pass
    return ""


def setup():
    files = mapped()
    return {"version": torch.__version__.split("a0")[0], "config": torch.__config__.show(), "mapped": files,
            "core": core(files), "threads": torch.get_num_threads(), "python": sys.version.split()[0]}


if __name__ == "__main__":
    print(json.dumps(setup()))
