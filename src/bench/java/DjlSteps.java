import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import book.bench.work.BenchWorker;
import book.bench.work.BuiltText;
import book.bench.work.RepeatableNumbers;
import book.bench.work.Stopwatch;
import book.bench.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Deep Java Library at training steps of parts of networks, with the same numbers as {@code book.bench.work.Exercised}. It does not
 * tell what memory PyTorch's tensors take.
 */
final class DjlSteps implements Work {

    private static final Shape ONE = new Shape(1, 1);

    private final String name;
    private Part part;

    private DjlSteps(String name) {
        this.name = name;
    }

    /** A part, its argument, what is wanted of it, and its weights. */
    private static final class Part {

        private final NDManager manager = NDManager.newBaseManager();
        private final RepeatableNumbers numbers = new RepeatableNumbers();
        private final List<NDArray> weights = new ArrayList<>();
        private final Optimizer adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build();
        private final NDArray x;
        private final NDArray y;
        private final UnaryOperator<NDArray> network;
        private final boolean ofClasses;

        Part(String name) {
            ofClasses = name.equals("softmax");
            switch (name) {
                case "residual" -> {
                    y = filled(1, 32, 16, 28, 28);
                    x = learnt(filled(1, 32, 16, 28, 28));
                    UnaryOperator<NDArray> first = normalized(16, 16);
                    UnaryOperator<NDArray> second = normalized(16, 16);
                    network = a -> Activation.relu(a.add(second.apply(Activation.relu(first.apply(a)))));
                }
                case "unet" -> {
                    y = filled(1, 8, 2, 64, 64);
                    x = learnt(filled(1, 8, 3, 64, 64));
                    network = unet();
                }
                case "lstm" -> {
                    y = filled(1, 32, 64, 128);
                    x = learnt(filled(1, 32, 64, 64));
                    NDList all = new NDList(weight(512, 64), weight(512, 128), constant(0, 512), constant(0, 512));
                    network = a -> a.getNDArrayInternal().lstm(a, new NDList(a.getManager().zeros(new Shape(1, 32, 128)),
                            a.getManager().zeros(new Shape(1, 32, 128))), all, true, 1, 0, true, false, true).get(0);
                }
                case "transformer" -> {
                    y = filled(1, 8, 128, 256);
                    x = learnt(filled(1, 8, 128, 256));
                    network = transformer();
                }
                case "depthwise" -> {
                    y = filled(1, 32, 32, 28, 28);
                    x = learnt(filled(1, 32, 32, 28, 28));
                    NDArray weight = weight(32, 1, 3, 3);
                    NDArray bias = constant(0, 32);
                    network = a -> Conv2d.conv2d(a, weight, bias, ONE, ONE, ONE, 32).singletonOrThrow();
                }
                case "layernorm" -> {
                    y = filled(1, 8, 128, 256);
                    x = learnt(filled(1, 8, 128, 256));
                    network = layerNorm();
                }
                default -> {
                    float[] classes = new float[64];
                    for (int i = 0; i < classes.length; i++) {
                        classes[i] = 7919 * i % 10_000;
                    }
                    y = manager.create(classes);
                    x = learnt(filled(1, 64, 10_000));
                    NDArray shift = constant(0, 10_000);
                    network = a -> a.add(shift);
                }
            }
        }

        private NDArray filled(float bound, long... shape) {
            Shape all = new Shape(shape);
            float[] array = new float[(int) all.size()];
            numbers.fill(array, bound);
            return manager.create(array, all);
        }

        private static NDArray learnt(NDArray array) {
            array.setRequiresGradient(true);
            return array;
        }

        private NDArray added(NDArray weight) {
            weights.add(learnt(weight));
            return weight;
        }

        private NDArray weight(long... shape) {
            return added(filled((float) (1 / Math.sqrt(new Shape(shape).size() / shape[0])), shape));
        }

        private NDArray constant(float value, long size) {
            return added(manager.full(new Shape(size), value));
        }

        private UnaryOperator<NDArray> normalized(int in, int out) {
            NDArray weight = weight(out, in, 3, 3);
            NDArray scale = constant(1, out);
            NDArray shift = constant(0, out);
            NDArray mean = manager.zeros(new Shape(out));
            NDArray variance = manager.ones(new Shape(out));
            return a -> BatchNorm.batchNorm(Conv2d.conv2d(a, weight, null, ONE, ONE).singletonOrThrow(), mean, variance, scale, shift,
                    1, 0.9f, 1e-5f, true).singletonOrThrow();
        }

        private UnaryOperator<NDArray> twice(int in, int out) {
            UnaryOperator<NDArray> first = normalized(in, out);
            UnaryOperator<NDArray> second = normalized(out, out);
            return a -> Activation.relu(second.apply(Activation.relu(first.apply(a))));
        }

        private UnaryOperator<NDArray> unet() {
            Shape two = new Shape(2, 2);
            Shape none = new Shape(0, 0);
            UnaryOperator<NDArray> seen = twice(3, 16);
            UnaryOperator<NDArray> deep = twice(16, 32);
            NDArray up = weight(32, 16, 2, 2);
            NDArray upBias = added(manager.zeros(new Shape(1, 16, 1, 1)));
            UnaryOperator<NDArray> joined = twice(32, 16);
            NDArray last = weight(2, 16, 1, 1);
            NDArray lastBias = constant(0, 2);
            return a -> {
                NDArray above = seen.apply(a);
                NDArray below = twiceAsLarge(deep.apply(Pool.maxPool2d(above, two, two, none, false)), up).add(upBias);
                return Conv2d.conv2d(joined.apply(NDArrays.concat(new NDList(above, below), 1)), last, lastBias).singletonOrThrow();
            };
        }

        /** A transposed convolution 2 × 2 with stride 2, which DJL lacks for PyTorch: a product, and its parts put in place. */
        private static NDArray twiceAsLarge(NDArray a, NDArray weight) {
            long count = a.getShape().get(0);
            long height = a.getShape().get(2);
            long width = a.getShape().get(3);
            return a.transpose(0, 2, 3, 1).matMul(weight.reshape(32, 64)).reshape(count, height, width, 16, 2, 2)
                    .transpose(0, 3, 1, 4, 2, 5).reshape(count, 16, 2 * height, 2 * width);
        }

        private UnaryOperator<NDArray> layerNorm() {
            NDArray scale = constant(1, 256);
            NDArray shift = constant(0, 256);
            return a -> LayerNorm.layerNorm(a, new Shape(256), scale, shift, 1e-5f).singletonOrThrow();
        }

        private UnaryOperator<NDArray> linear(int in, int out) {
            NDArray weight = weight(out, in);
            NDArray bias = constant(0, out);
            return a -> Linear.linear(a, weight, bias).singletonOrThrow();
        }

        private UnaryOperator<NDArray> transformer() {
            UnaryOperator<NDArray> query = heads(linear(256, 256));
            UnaryOperator<NDArray> key = heads(linear(256, 256));
            UnaryOperator<NDArray> value = heads(linear(256, 256));
            UnaryOperator<NDArray> output = linear(256, 256);
            UnaryOperator<NDArray> wide = linear(256, 1024);
            UnaryOperator<NDArray> narrow = linear(1024, 256);
            UnaryOperator<NDArray> first = layerNorm();
            UnaryOperator<NDArray> second = layerNorm();
            return a -> {
                NDArray weights = query.apply(a).matMul(key.apply(a).transpose(0, 1, 3, 2)).div(8).softmax(-1);
                NDArray seen = weights.matMul(value.apply(a)).transpose(0, 2, 1, 3).reshape(8, 128, 256);
                NDArray mixed = first.apply(a.add(output.apply(seen)));
                return second.apply(mixed.add(narrow.apply(Activation.relu(wide.apply(mixed)))));
            };
        }

        private static UnaryOperator<NDArray> heads(UnaryOperator<NDArray> projection) {
            return a -> projection.apply(a).reshape(8, 128, 4, 64).transpose(0, 2, 1, 3);
        }

        double step() {
            try (NDManager step = manager.newSubManager();
                    GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
                x.tempAttach(step);
                NDArray result = network.apply(x);
                NDArray cost = ofClasses ? Loss.softmaxCrossEntropyLoss().evaluate(new NDList(y), new NDList(result))
                        : result.sub(y).square().mean();
                gradients.backward(cost);
                for (int i = 0; i < weights.size(); i++) {
                    NDArray gradient = weights.get(i).getGradient();
                    adam.update(Integer.toString(i), weights.get(i), gradient);
                    gradient.close();
                }
                return cost.getFloat();
            }
        }
    }

    @Override
    public Answer answer(String[] request) {
        if (request[0].equals("memory")) {
            throw new UnsupportedOperationException("DJL does not tell the memory of a step.");
        }
        if (part == null || request[0].equals("loss")) {
            part = new Part(name);
        }
        double least = request[0].equals("loss") ? 0 : Double.parseDouble(request[1]);
        int steps = request[0].equals("loss") ? Integer.parseInt(request[1]) : 1;
        double loss;
        double seconds;
        int count = 0;
        Stopwatch watch = Stopwatch.of(request);
        do {
            loss = part.step();
            count++;
            seconds = watch.seconds();
        } while (count < steps || seconds < least);
        return new Answer(request[0].equals("loss") ? part.weights.stream().mapToLong(NDArray::size).sum() : seconds / count, loss);
    }

    @Override
    public String config() {
        return BuiltText.blasIn("libtorch_cpu.so");
    }

    public static void main(String[] arguments) throws Exception {
        BenchWorker.serve("DJL 0.35.1, PyTorch 2.7.1", () -> new DjlSteps(arguments[1]));
    }
}
