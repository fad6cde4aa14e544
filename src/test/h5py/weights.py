"""Weights in an HDF5 file laid out as Keras 2's save_weights lays it out: a group for each layer, names in attributes. Written with h5py
3.7.0 from Debian 12 (/usr/bin/python3), since Keras itself is not a package there.

    weights.py FILE     FILE is src/test/resources/exchange/weights.h5
"""
import sys

import h5py
import numpy as np

numbers = np.arange(12, dtype=np.float32).reshape(3, 4) / 8
layers = {"dense_1": [("kernel", numbers), ("bias", np.array([0.5, -0.5, 0.25, 0], dtype=np.float32))],
          "dense_2": [("kernel", np.array([[1], [-1], [2], [0.5]], dtype=np.float32)), ("bias", np.array([0.125], dtype=np.float32))]}

with h5py.File(sys.argv[1], "w") as file:
    file.attrs["layer_names"] = [name.encode() for name in layers]
    file.attrs["backend"] = b"tensorflow"
    for layer, weights in layers.items():
        group = file.create_group(layer)
        group.attrs["weight_names"] = [f"{layer}/{name}:0".encode() for name, _ in weights]
        for name, array in weights:
            group.create_dataset(f"{layer}/{name}:0", data=array)
