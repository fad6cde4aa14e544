"""Arrays for mapping.formats.arrays.NumPyTest, with NumPy 1.24.2 from Debian 12 (/usr/bin/python3).

    arrays.py write FOLDER    writes what NumPy writes: FOLDER is src/test/resources/numpy
    arrays.py read FILE       reads an .npz of ours and prints, for each array, name, type, shape and sum
"""
import sys

import numpy as np

W = np.array([[1, 2, 3], [4, 5, 6]], dtype=np.float32)

if sys.argv[1] == "write":
    folder = sys.argv[2] + "/"
    np.save(folder + "matrix.npy", W)
    np.save(folder + "fortran.npy", np.asfortranarray(W))
    np.save(folder + "scalar.npy", np.float64(0.5))
    np.save(folder + "vector.npy", np.array([1.5, -2, 65504], dtype=np.float16))
    np.save(folder + "big-endian.npy", W.astype(">i4"))
    np.save(folder + "object.npy", np.array([{}, None], dtype=object), allow_pickle=True)
    np.save(folder + "complex.npy", np.array([1j]))
    np.savez(folder + "stored.npz", w=W, b=np.array([True, False]), n=np.array([2 ** 40, -1]))
    np.savez_compressed(folder + "deflated.npz", w=W, zeros=np.zeros((100, 100), dtype=np.uint8))
else:
    arrays = np.load(sys.argv[2])
    for name in arrays.files:
        a = arrays[name]
        print(name, a.dtype.str, a.shape, repr(float(a.astype(np.float64).sum())))
