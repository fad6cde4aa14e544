package book.bench.work;

import static mapping.activations.Activations.relu;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import mapping.architectures.UNet;
import mapping.layers.Layer;
import mapping.layers.Residual;
import mapping.layers.attention.TransformerBlock;
import mapping.layers.convolution.Conv2d;
import mapping.layers.normalization.BatchNorm;
import mapping.layers.normalization.LayerNorm;
import mapping.layers.recurrent.Lstm;
import mapping.losses.Losses;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A part of a network and what it is trained on: the same numbers for us and for a peer, {@link RepeatableNumbers}. Its argument
 * needs a gradient, as it does in the middle of a network.
 *
 * @param network its weights, in the order of its parameters, between ±1/√(inputs), its biases 0, its scales 1
 * @param x       from −1 to 1
 * @param y       from −1 to 1, or classes
 * @param loss    of the network's result and y
 */
record Exercised(Layer network, Tensor x, Tensor y, BiFunction<Tensor, Tensor, Tensor> loss) {

    private static final int CLASSES = 10_000;

    private static final Map<String, Function<RepeatableNumbers, Exercised>> ALL = Map.of(
            "residual", numbers -> squared(numbers, residual(16), new int[] {32, 16, 28, 28}, 32, 16, 28, 28),
            "unet", numbers -> squared(numbers, UNet.of(3, 2, 16, 1, random()), new int[] {8, 3, 64, 64}, 8, 2, 64, 64),
            "lstm", numbers -> squared(numbers, Lstm.of(64, 128, random()), new int[] {32, 64, 64}, 32, 64, 128),
            "transformer", numbers -> squared(numbers, TransformerBlock.of(256, 4, 1024, relu(), random()),
                    new int[] {8, 128, 256}, 8, 128, 256),
            "depthwise", numbers -> squared(numbers, Conv2d.depthwise(32, 3, random()).padding(1), new int[] {32, 32, 28, 28},
                    32, 32, 28, 28),
            "layernorm", numbers -> squared(numbers, LayerNorm.of(256), new int[] {8, 128, 256}, 8, 128, 256),
            "softmax", Exercised::softmax);

    /** Returns the part of that name, ready to be trained. */
    static Exercised named(String name) {
        return ALL.get(name).apply(new RepeatableNumbers());
    }

    private static RandomSource random() {
        return RandomSource.of(1);
    }

    /** x + (convolution 3 × 3, batch normalization, ReLU, convolution 3 × 3, batch normalization)(x), then ReLU. */
    private static Layer residual(int channels) {
        return Residual.of(convolution(channels).then(BatchNorm.of(channels)).then(relu()).then(convolution(channels))
                .then(BatchNorm.of(channels))).then(relu());
    }

    private static Layer convolution(int channels) {
        return Conv2d.of(channels, channels, 3, random()).padding(1).withoutBias();
    }

    /** The scores of 64 examples for 10,000 classes and a shift for each class, which is learnt; softmax cross-entropy. */
    private static Exercised softmax(RepeatableNumbers numbers) {
        int[] classes = new int[64];
        Arrays.setAll(classes, i -> 7919 * i % CLASSES);
        return of(numbers, new Shift(Tensors.zeros(CLASSES).requiresGrad()), new int[] {classes.length, CLASSES},
                Tensors.labels(classes), Losses.crossEntropy()::apply);
    }

    /** The mean squared difference from y. */
    private static Exercised squared(RepeatableNumbers numbers, Layer network, int[] input, int... output) {
        Tensor y = Tensors.zeros(output);
        numbers.fill(y.data(), 1);
        return of(numbers, network, input, y, Losses.mse()::apply);
    }

    private static Exercised of(RepeatableNumbers numbers, Layer network, int[] input, Tensor y,
            BiFunction<Tensor, Tensor, Tensor> loss) {
        Tensor x = Tensors.zeros(input);
        numbers.fill(x.data(), 1);
        for (Tensor parameter : network.parameters()) {
            if (parameter.dim() > 1) {
                double inputs = parameter.numel() / parameter.size(0);
                parameter.update(weights -> numbers.fill(weights, (float) (1 / Math.sqrt(inputs))));
            } else if (parameter.numel() > 0 && parameter.data()[0] != 1) {
                parameter.update(bias -> Arrays.fill(bias, 0));
            }
        }
        return new Exercised(network, x.requiresGrad(), y, loss);
    }

    int parameters() {
        return network.parameters().stream().mapToInt(Tensor::numel).sum();
    }

    Tensor cost() {
        return loss.apply(network.apply(x), y);
    }
}
