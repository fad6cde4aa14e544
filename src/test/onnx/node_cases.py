"""The examples of ONNX's operators (docs/Operators.md is made of them), for mapping.exchange.OperatorExamplesTest.

Written with onnx 1.12.0 and NumPy 1.24.2 (Debian: python3-onnx), whose package has them in onnx.backend.test.case.node
(Apache-2.0). Of each example whose operators are all known to mapping.exchange.OnnxLayer and which has at most 260 numbers (of Slice
two larger ones):

    name
    model as hexadecimal bytes
    number of inputs, number of outputs
    for each of these: shape; numbers

/usr/bin/python3 node_cases.py KNOWN.txt operators.txt.gz      (KNOWN.txt: the operators, a line each)
"""

import gzip
import sys
import warnings

import numpy as np

warnings.filterwarnings("ignore")
for name, kind in {"float": float, "int": int, "bool": bool, "object": object}.items():
    setattr(np, name, kind)          # removed from NumPy 1.24, used by onnx 1.12
np.random.seed(0)

import onnx.backend.test.case.node as node      # noqa: E402

MOST = 260
ALSO = {"test_slice", "test_slice_neg_steps"}
BFLOAT16 = 16


def numbers(array, value):
    array = np.asarray(array)
    if value.type.tensor_type.elem_type == BFLOAT16:
        array = (array.astype(np.uint32) << 16).view(np.float32)
    if array.dtype == np.bool_:
        array = array.astype(np.int64)
    text = " ".join(repr(x.item()) if array.dtype.kind in "iu" else "%.9g" % x for x in array.reshape(-1))
    return " ".join(map(str, array.shape)) + ";" + text


def usable(case, known):
    graph = case.model.graph
    arrays = [a for s in case.data_sets for part in s for a in part]
    return {n.op_type for n in graph.node} <= known and len(case.data_sets) == 1 and all(
        isinstance(a, (np.ndarray, np.generic)) and np.asarray(a).dtype.kind in "biuf" for a in arrays) and (
        case.name in ALSO or sum(np.asarray(a).size for a in arrays) <= MOST)


def main(known_file, out):
    known = set(open(known_file).read().split())
    cases = [c for c in node.collect_testcases(None) if usable(c, known)]
    lines = []
    for case in sorted(cases, key=lambda c: c.name):
        inputs, outputs = case.data_sets[0]
        lines += [case.name, case.model.SerializeToString().hex(), "%d %d" % (len(inputs), len(outputs))]
        graph = case.model.graph
        lines += [numbers(a, v) for a, v in zip(inputs, graph.input)] + [numbers(a, v) for a, v in zip(outputs, graph.output)]
    with gzip.GzipFile(out, "wb", mtime=0) as file:
        file.write(("\n".join(lines) + "\n").encode("ascii"))
    print(len(cases), "examples")


main(*sys.argv[1:])
