package mapping.initialization;

import java.util.function.DoubleSupplier;
import mapping.Requirement;
import mapping.random.RandomSource;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * The mapping (shape, random) ↦ tensor that chooses where training starts. Sections 4.2.2 and 9.4: too large a start makes
 * signals and gradients grow from layer to layer, too small a one makes them vanish. {@link VarianceScaling} keeps their size;
 * its cases here are LeCun's, Glorot's and He's. PyTorch: {@code torch.nn.init}.
 *
 * <pre>{@code
 * Dense.of(784, 256, random).initialized(Initialization.heNormal(), random);
 * }</pre>
 */
@FunctionalInterface
public interface Initialization {

    /** A tensor of this shape. */
    Tensor draw(RandomSource random, int... shape);

    /** A learnable tensor of this shape; inside {@link Blueprint} only the shape. */
    default Tensor parameter(RandomSource random, int... shape) {
        return (Blueprint.isOn() ? Tensors.shapeOnly(shape) : draw(random, shape)).requiresGrad();
    }

    /** Draws the numbers of {@code tensor} again, in place; inside {@link Blueprint} it has none. */
    default void fill(Tensor tensor, RandomSource random) {
        Requirement.given("The tensor", tensor);
        if (Blueprint.isOn()) {
            return;
        }
        float[] drawn = draw(random, tensor.shape()).data();
        tensor.update(data -> System.arraycopy(drawn, 0, data, 0, data.length));
    }

    /** 0 everywhere: right for biases; equal weights would always stay equal. */
    static Initialization zeros() {
        return constant(0);
    }

    /** 1 everywhere: where the scales of a normalization start. */
    static Initialization ones() {
        return constant(1);
    }

    /** The same number everywhere. */
    static Initialization constant(double number) {
        return (random, shape) -> filled(() -> number, shape);
    }

    /**
     * 1 where output i meets input i, else 0: a dense layer or a convolution (at the middle of its kernel) that changes
     * nothing. PyTorch: {@code eye_} and {@code dirac_}.
     */
    static Initialization identity() {
        return (random, shape) -> {
            Fans fans = Fans.of(shape);
            Tensor tensor = filled(() -> 0, shape);
            int middle = 0;
            for (int axis = 2; axis < shape.length; axis++) {
                middle = middle * shape[axis] + shape[axis] / 2;
            }
            int kernel = fans.kernel();
            for (int i = 0; i < Math.min(shape[0], shape[1]); i++) {
                tensor.data()[(i * shape[1] + i) * kernel + middle] = 1;
            }
            return tensor;
        };
    }

    /** Uniform in [low, high). */
    static Initialization uniform(double low, double high) {
        return (random, shape) -> filled(() -> source(random).nextDouble(low, high), shape);
    }

    /** Normally distributed. */
    static Initialization normal(double mean, double deviation) {
        return (random, shape) -> filled(() -> mean + deviation * source(random).nextGaussian(), shape);
    }

    /**
     * Normally distributed, drawn again while outside [low, high]. PyTorch: {@code trunc_normal_}.
     *
     * @throws IllegalArgumentException if less than about one draw in a hundred would fall inside: the interval must reach
     *     within two deviations of the mean and be half a deviation wide
     */
    static Initialization truncatedNormal(double mean, double deviation, double low, double high) {
        if (!(low < high && low <= mean + 2 * deviation && high >= mean - 2 * deviation && high - low >= deviation / 2)) {
            throw new IllegalArgumentException("The interval must reach within two deviations of the mean and be half a "
                + "deviation wide, got " + Requirement.number(low) + " to " + Requirement.number(high) + " for mean "
                + Requirement.number(mean) + " and deviation " + Requirement.number(deviation) + ".");
        }
        return (random, shape) -> filled(() -> {
            double number;
            do {
                number = mean + deviation * source(random).nextGaussian();
            } while (number < low || number > high);
            return number;
        }, shape);
    }

    /** Normal, of variance 1 / fan-in (LeCun et al. 1998): what SELU needs. */
    static VarianceScaling lecunNormal() {
        return new VarianceScaling(Gain.LINEAR, Fans.Mode.IN, false);
    }

    /** Uniform, of variance 1 / fan-in. */
    static VarianceScaling lecunUniform() {
        return new VarianceScaling(Gain.LINEAR, Fans.Mode.IN, true);
    }

    /** Normal, of variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010): for tanh and sigmoid. PyTorch: xavier. */
    static VarianceScaling glorotNormal() {
        return new VarianceScaling(Gain.LINEAR, Fans.Mode.AVERAGE, false);
    }

    /** Uniform, of variance 2 / (fan-in + fan-out). */
    static VarianceScaling glorotUniform() {
        return new VarianceScaling(Gain.LINEAR, Fans.Mode.AVERAGE, true);
    }

    /** Normal, of variance 2 / fan-in (He et al. 2015): for ReLU. PyTorch: kaiming. */
    static VarianceScaling heNormal() {
        return new VarianceScaling(Gain.RELU, Fans.Mode.IN, false);
    }

    /** Uniform, of variance 2 / fan-in. */
    static VarianceScaling heUniform() {
        return new VarianceScaling(Gain.RELU, Fans.Mode.IN, true);
    }

    /** A matrix whose rows or columns, whichever are fewer, are orthonormal, times {@code gain}. */
    static Initialization orthogonal(double gain) {
        return new Orthogonal(gain);
    }

    /** A matrix whose rows or columns, whichever are fewer, are orthonormal. */
    static Initialization orthogonal() {
        return orthogonal(Gain.LINEAR);
    }

    private static RandomSource source(RandomSource random) {
        return Requirement.given("The source of random numbers", random);
    }

    private static Tensor filled(DoubleSupplier numbers, int... shape) {
        float[] data = new float[Shape.numel(shape)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) numbers.getAsDouble();
        }
        return Tensor.of(data, shape);
    }
}
