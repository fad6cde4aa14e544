"""Files .keras laid out as Keras 3.16 lays them out, with the predictions of a computation in NumPy beside them, for
mapping.exchange.KerasFileTest. Keras itself did NOT write them: it is no package of Debian. The layout follows its source:
keras/src/saving/saving_lib.py (members of the archive; groups layers/CLASS[_N]/vars/0, 1, …), keras/src/models/functional.py
(inbound_nodes with __keras_tensor__) and keras/src/layers/rnn/gru.py (order of the gates, two biases). Written with h5py 3.7.0 and
NumPy 1.24.2 from Debian 12 (/usr/bin/python3).

    keras3.py FOLDER     FOLDER is src/test/resources/keras/archives
"""
import io
import json
import sys
import zipfile

import h5py
import numpy as np

rng = np.random.default_rng(19)
DAY = (2026, 11, 28, 0, 0, 0)


def draw(*shape):
    return rng.normal(0, 0.5, shape).astype(np.float32)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def layer(kind, name, inputs=None, **config):
    """A layer's description; inputs are names, or a list of names for a merge."""
    d = {"module": "keras.layers", "class_name": kind, "config": {"name": name, "trainable": True, "dtype": {
        "module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": None}, **config},
        "registered_name": None}
    if inputs is not None:
        def tensor(of):
            return {"class_name": "__keras_tensor__", "config": {"shape": [None], "dtype": "float32", "keras_history": [of, 0, 0]}}
        arg = [tensor(of) for of in inputs] if isinstance(inputs, list) else tensor(inputs)
        d["name"] = name
        d["inbound_nodes"] = [] if inputs == "" else [{"args": [arg], "kwargs": {}}]
    return d


def archive(path, kind, layers, weights, x, y, **config):
    model = {"module": "keras", "class_name": kind, "config": {"name": "net", "trainable": True, "layers": layers, **config},
             "registered_name": None, "build_config": {"input_shape": None}, "compile_config": None}
    h5 = io.BytesIO()
    with h5py.File(h5, "w") as file:
        for group, arrays in weights.items():
            variables = file.create_group(group).create_group("vars")
            for i, array in enumerate(arrays):
                variables[str(i)] = array
        file.create_group("optimizer").create_group("vars")["0"] = np.array(7)
    members = {"metadata.json": json.dumps({"keras_version": "3.16.0", "date_saved": "2026-11-28@00:00:00"}).encode(),
               "config.json": json.dumps(model).encode(), "model.weights.h5": h5.getvalue()}
    with zipfile.ZipFile(path + ".keras", "w") as zf:
        for name, data in members.items():
            zf.writestr(zipfile.ZipInfo(name, DAY), data)
    with open(path + ".json", "w") as out:
        json.dump({key: {"shape": list(a.shape), "numbers": [float(v) for v in a.ravel()]} for key, a in
                   (("input", x), ("output", y))}, out)
        out.write("\n")


def picture_network(path):
    k1, b1, k2, b2 = draw(3, 3, 2, 3), draw(3), draw(2, 2, 3, 2), draw(2)
    gamma, beta, mean, var = draw(3), draw(3), draw(3), draw(3) ** 2 + 0.3
    kernel, bias = draw(8, 3), draw(3)
    x = rng.normal(0, 1, (2, 7, 7, 2)).astype(np.float32)

    def conv(x, k, b):
        h, w = x.shape[1] - k.shape[0] + 1, x.shape[2] - k.shape[1] + 1
        y = np.zeros((x.shape[0], h, w, k.shape[3]))
        for i in range(k.shape[0]):
            for j in range(k.shape[1]):
                y += x[:, i:i + h, j:j + w] @ k[i, j].astype(np.float64)
        return y + b

    y = conv(x, k1, b1)
    y = (y - mean) / np.sqrt(var + 1e-3) * gamma + beta
    y = np.minimum(np.maximum(y, 0), 6)
    y = conv(y, k2, b2)
    y = np.where(y > 0, y, 0.3 * y)
    y = y.reshape(2, 2, 2, 2, 2, 2).max(axis=(2, 4)).reshape(2, -1)
    y = y @ kernel + bias
    y = np.exp(y - y.max(1, keepdims=True))
    y /= y.sum(1, keepdims=True)
    archive(path, "Sequential", [
        layer("InputLayer", "input_layer", batch_shape=[None, 7, 7, 2], sparse=False),
        layer("Conv2D", "conv2d_4", filters=3, kernel_size=[3, 3], strides=[1, 1], padding="valid", data_format="channels_last",
              dilation_rate=[1, 1], groups=1, activation="linear", use_bias=True),
        layer("BatchNormalization", "norm", axis=-1, momentum=0.99, epsilon=0.001, center=True, scale=True, synchronized=False),
        layer("ReLU", "capped", max_value=6.0, negative_slope=0.0, threshold=0.0),
        layer("Conv2D", "conv2d_5", filters=2, kernel_size=[2, 2], strides=[1, 1], padding="valid", data_format="channels_last",
              dilation_rate=[1, 1], groups=1, activation="linear", use_bias=True),
        layer("LeakyReLU", "leaky", negative_slope=0.3),
        layer("MaxPooling2D", "pool", pool_size=[2, 2], padding="valid", strides=[2, 2], data_format="channels_last"),
        layer("Flatten", "flat", data_format="channels_last"),
        layer("Dropout", "dropped", rate=0.5, seed=None, noise_shape=None),
        layer("Dense", "last", units=3, activation="softmax", use_bias=True, quantization_config=None),
    ], {"layers/conv2d": [k1, b1], "layers/batch_normalization": [gamma, beta, mean, var], "layers/conv2d_1": [k2, b2],
        "layers/dense": [kernel, bias]}, x, y, build_input_shape=[None, 7, 7, 2])


def gru(x, kernel, recurrent, bias):
    """reset_after=True: gates z, r, h; bias[0] for the input, bias[1] for the state. All times."""
    units = recurrent.shape[0]
    h = np.zeros((x.shape[0], units))
    all_times = []
    for t in range(x.shape[1]):
        a = x[:, t] @ kernel + bias[0]
        b = h @ recurrent + bias[1]
        z = sigmoid(a[:, :units] + b[:, :units])
        r = sigmoid(a[:, units:2 * units] + b[:, units:2 * units])
        n = np.tanh(a[:, 2 * units:] + r * b[:, 2 * units:])
        h = z * h + (1 - z) * n
        all_times.append(h)
    return np.stack(all_times, 1)


def lstm(x, kernel, recurrent, bias):
    units = recurrent.shape[0]
    h = c = np.zeros((x.shape[0], units))
    all_times = []
    for t in range(x.shape[1]):
        a = x[:, t] @ kernel + h @ recurrent + bias
        i, f, g, o = (a[:, k * units:(k + 1) * units] for k in range(4))
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
        all_times.append(h)
    return np.stack(all_times, 1)


def recurrent_config(units, every):
    return dict(units=units, activation="tanh", recurrent_activation="sigmoid", use_bias=True, return_sequences=every,
                return_state=False, go_backwards=False, stateful=False, unroll=False)


def token_network(path):
    table = draw(9, 4)
    g = draw(4, 9), draw(3, 9), draw(2, 9)
    there, back = (draw(3, 8), draw(2, 8), draw(8)), (draw(3, 8), draw(2, 8), draw(8))
    gamma, beta = draw(4), draw(4)
    side, side_bias = draw(4, 4), draw(4)
    kernel = draw(4, 2)
    x = rng.integers(0, 9, (3, 6)).astype(np.float32)
    e = table[x.astype(int)].astype(np.float64)
    s = gru(e, *g)
    both = np.concatenate([lstm(s, *there)[:, -1], lstm(s[:, ::-1], *back)[:, -1]], 1)
    norm = (both - both.mean(1, keepdims=True)) / np.sqrt(both.var(1, keepdims=True) + 1e-3) * gamma + beta
    bent = np.tanh(both @ side + side_bias)
    y = (norm + bent) @ kernel
    inner = {"module": "keras.layers", "class_name": "LSTM", "registered_name": None,
             "config": dict(name="forward_lstm", unit_forget_bias=True, **recurrent_config(2, False))}
    other = json.loads(json.dumps(inner))
    other["config"].update(name="backward_lstm", go_backwards=True)
    archive(path, "Functional", [
        layer("InputLayer", "tokens", "", batch_shape=[None, 6], sparse=False, ragged=False),
        layer("Embedding", "table", "tokens", input_dim=9, output_dim=4, mask_zero=False),
        layer("GRU", "gru", "table", reset_after=True, **recurrent_config(3, True)),
        layer("Bidirectional", "both", "gru", merge_mode="concat", layer=inner, backward_layer=other),
        layer("LayerNormalization", "norm", "both", axis=-1, epsilon=0.001, center=True, scale=True),
        layer("Dense", "side", "both", units=4, activation="tanh", use_bias=True),
        layer("Add", "sum", ["norm", "side"]),
        layer("Dense", "last", "sum", units=2, activation="linear", use_bias=False),
    ], {"layers/embedding": [table], "layers/gru/cell": list(g), "layers/bidirectional/forward_layer/cell": list(there),
        "layers/bidirectional/backward_layer/cell": list(back), "layers/layer_normalization": [gamma, beta],
        "layers/dense": [side, side_bias], "layers/dense_1": [kernel]}, x, y,
        input_layers=[["tokens", 0, 0]], output_layers=[["last", 0, 0]])


picture_network(sys.argv[1] + "/pictures")
token_network(sys.argv[1] + "/tokens")
