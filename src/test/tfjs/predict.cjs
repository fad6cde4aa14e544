// Loads Keras models with tfjs-layers and prints their predictions as JSON, for mapping.exchange.KerasExchangeTest.
//
//   npm install --prefix target/tfjs @tensorflow/tfjs-layers@4.22.0 @tensorflow/tfjs-core@4.22.0 @tensorflow/tfjs-backend-cpu@4.22.0
//   NODE_PATH=target/tfjs/node_modules node src/test/tfjs/predict.cjs FOLDER…
//
// Each folder has model.json, weights.bin and input.json (shape and numbers). Written with Node 20.20.2.
const fs = require('fs');
const path = require('path');
const tf = require('@tensorflow/tfjs-core');
require('@tensorflow/tfjs-backend-cpu');
const layers = require('@tensorflow/tfjs-layers');

async function predict(folder) {
  const model = JSON.parse(fs.readFileSync(path.join(folder, 'model.json'), 'utf8'));
  const bytes = fs.readFileSync(path.join(folder, 'weights.bin'));
  const loaded = await layers.loadLayersModel({
    load: async () => ({
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest[0].weights,
      weightData: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    }),
  });
  const input = JSON.parse(fs.readFileSync(path.join(folder, 'input.json'), 'utf8'));
  const y = loaded.predict(tf.tensor(input.numbers, input.shape));
  return { shape: y.shape, numbers: Array.from(y.dataSync()) };
}

(async () => {
  await tf.setBackend('cpu');
  const all = {};
  for (const folder of process.argv.slice(2)) {
    all[path.basename(folder)] = await predict(folder);
  }
  console.log(JSON.stringify(all));
})();
