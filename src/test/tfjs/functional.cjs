// Builds functional models with tfjs-layers, gives them weights by a formula, and writes what tfjs-layers saves of them
// (model.json, weights.bin) with an input and its prediction (prediction.json), for mapping.exchange.KerasFunctionalTest.
//
//   npm install --prefix target/tfjs @tensorflow/tfjs-layers@4.22.0 @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0
//   NODE_PATH=target/tfjs/node_modules node src/test/tfjs/functional.cjs src/test/resources/keras/functional
//
// Written with Node 20.20.2.
const fs = require('fs');
const path = require('path');
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const { input, layers, model, sequential } = require('@tensorflow/tfjs-layers');

const wave = (count, start, scale) => Array.from({ length: count }, (_, i) => scale * Math.sin(1 + 0.7 * (start + i)));

const gates = { recurrentActivation: 'sigmoid', recurrentInitializer: 'glorotUniform' };

const models = {
  // A chain, written as a functional model.
  chain() {
    const x = input({ shape: [5], name: 'x' });
    const hidden = layers.dense({ units: 4, activation: 'relu', name: 'hidden' }).apply(x);
    return [model({ inputs: x, outputs: layers.dense({ units: 3, activation: 'softmax', name: 'last' }).apply(hidden) }), [2, 5]];
  },
  // Every merge, with the activations that are layers.
  merges() {
    const x = input({ shape: [6], name: 'x' });
    const a = layers.leakyReLU({ name: 'leaky' }).apply(layers.dense({ units: 4, name: 'a' }).apply(x));
    const b = layers.reLU({ maxValue: 6, name: 'capped' }).apply(layers.dense({ units: 4, name: 'b' }).apply(x));
    const c = layers.elu({ name: 'elu' }).apply(layers.dense({ units: 4, name: 'c' }).apply(x));
    const all = ['add', 'multiply', 'average', 'maximum', 'minimum'].map(
      (kind) => layers[kind]({ name: kind }).apply([a, b, c]));
    const joined = layers.concatenate({ name: 'joined' }).apply([...all, a]);
    const last = layers.softmax({ name: 'softmax' }).apply(layers.dense({ units: 3, name: 'last' }).apply(joined));
    return [model({ inputs: x, outputs: last }), [3, 6]];
  },
  // A block with a way past it, as residual networks have.
  residual() {
    const x = input({ shape: [6, 5, 2], name: 'picture' });
    const first = layers.conv2d({ filters: 3, kernelSize: 3, padding: 'same', name: 'first' }).apply(x);
    const norm = layers.batchNormalization({ name: 'norm' }).apply(first);
    const bent = layers.reLU({ name: 'bent' }).apply(norm);
    const second = layers.conv2d({ filters: 3, kernelSize: 3, padding: 'same', name: 'second' }).apply(bent);
    const sum = layers.add({ name: 'sum' }).apply([first, second]);
    const wide = layers.concatenate({ axis: -1, name: 'wide' }).apply([sum, x]);
    const pooled = layers.globalAveragePooling2d({ name: 'pooled' }).apply(wide);
    return [model({ inputs: x, outputs: layers.dense({ units: 2, name: 'last' }).apply(pooled) }), [2, 6, 5, 2]];
  },
  // One layer called three times: its nodes are 0, 1 and 2.
  shared() {
    const x = input({ shape: [4], name: 'x' });
    const dense = layers.dense({ units: 4, activation: 'tanh', name: 'again' });
    const once = dense.apply(x);
    const twice = dense.apply(once);
    return [model({ inputs: x, outputs: layers.add({ name: 'sum' }).apply([twice, dense.apply(twice), once]) }), [3, 4]];
  },
  bidirectional() {
    const x = input({ shape: [5], name: 'tokens' });
    const table = layers.embedding({ inputDim: 7, outputDim: 3, name: 'table' }).apply(x);
    const all = layers.bidirectional({ layer: layers.lstm({ units: 4, returnSequences: true, ...gates }),
      mergeMode: 'concat', name: 'both' }).apply(table);
    const last = layers.bidirectional({ layer: layers.gru({ units: 2, ...gates }), mergeMode: 'sum',
      name: 'summed' }).apply(all);
    return [model({ inputs: x, outputs: layers.dense({ units: 2, name: 'last' }).apply(last) }), [3, 5]];
  },
  // tfjs-layers has the GRU whose reset gate acts before the matrix.
  gru() {
    const net = sequential();
    net.add(layers.gru({ units: 3, inputShape: [6, 2], ...gates, returnSequences: true, name: 'gru' }));
    net.add(layers.gru({ units: 2, ...gates, useBias: false, name: 'top' }));
    return [net, [2, 6, 2]];
  },
};

(async () => {
  await tf.setBackend('cpu');
  for (const [name, build] of Object.entries(models)) {
    const [net, shape] = build();
    let start = 0;
    net.setWeights(net.weights.map((weight) => {
      const count = weight.shape.reduce((a, b) => a * b, 1);
      const numbers = wave(count, start, 0.6);
      start += count;
      const positive = weight.originalName.includes('moving_variance');
      return tf.tensor(positive ? numbers.map((v) => v * v + 0.2) : numbers, weight.shape);
    }));
    const count = shape.reduce((a, b) => a * b, 1);
    const numbers = name === 'bidirectional' ? Array.from({ length: count }, (_, i) => (i * 3 + 1) % 7) : wave(count, 50, 2);
    const y = net.predict(tf.tensor(numbers, shape));
    const folder = path.join(process.argv[2], name);
    fs.mkdirSync(folder, { recursive: true });
    await net.save({
      save: async (artifacts) => {
        const weightsManifest = [{ paths: ['weights.bin'], weights: artifacts.weightSpecs }];
        fs.writeFileSync(path.join(folder, 'model.json'),
          JSON.stringify({ format: 'layers-model', modelTopology: artifacts.modelTopology, weightsManifest }, null, 1) + '\n');
        fs.writeFileSync(path.join(folder, 'weights.bin'), Buffer.from(artifacts.weightData));
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
      },
    });
    fs.writeFileSync(path.join(folder, 'prediction.json'), JSON.stringify({ input: { shape, numbers },
      output: { shape: y.shape, numbers: Array.from(y.dataSync()) } }) + '\n');
  }
})();
