package mapping.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Makes tensors: constant and random ones, one from several, and one from another by the rarer operations. PyTorch's functions
 * of the module {@code torch}.
 */
public final class Tensors {

    private Tensors() {
    }

    /**
     * A shape without numbers, which takes no memory: for counting what a model needs before one has it. To read or write its
     * numbers is an {@link IllegalStateException}. PyTorch: the device {@code meta}.
     */
    public static Tensor shapeOnly(int... shape) {
        return Tensor.of(null, shape);
    }

    public static Tensor zeros(int... shape) {
        return Tensor.of(new float[Shape.numel(shape)], shape);
    }

    public static Tensor ones(int... shape) {
        return full(1, shape);
    }

    /** The same number everywhere. */
    public static Tensor full(double number, int... shape) {
        float[] data = new float[Shape.numel(shape)];
        Arrays.fill(data, (float) number);
        return Tensor.of(data, shape);
    }

    /** The vector 0, 1, …, n − 1. */
    public static Tensor arange(int n) {
        float[] data = new float[n];
        for (int i = 0; i < n; i++) {
            data[i] = i;
        }
        return Tensor.of(data, n);
    }

    /** The n × n identity matrix. */
    public static Tensor eye(int n) {
        Tensor eye = zeros(n, n);
        for (int i = 0; i < n; i++) {
            eye.data()[i * n + i] = 1;
        }
        return eye;
    }

    /** n × n, ones on and below the diagonal: what a position may look at that sees no future. */
    public static Tensor lowerTriangle(int n) {
        Tensor mask = zeros(n, n);
        for (int i = 0; i < n; i++) {
            Arrays.fill(mask.data(), i * n, i * n + i + 1, 1);
        }
        return mask;
    }

    /** The class numbers {@code labels}, of any shape, as unit vectors along a new last axis of size {@code classes}. */
    public static Tensor oneHot(Tensor labels, int classes) {
        int[] numbers = Indexing.wholeNumbers("oneHot", labels, classes);
        int[] shape = Arrays.copyOf(labels.shape(), labels.dim() + 1);
        shape[labels.dim()] = classes;
        Tensor result = zeros(shape);
        for (int i = 0; i < numbers.length; i++) {
            result.data()[i * classes + numbers[i]] = 1;
        }
        return result;
    }

    /** Whole numbers, such as class labels, as a vector. */
    public static Tensor labels(int... numbers) {
        float[] data = new float[numbers.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = numbers[i];
        }
        return Tensor.of(data, data.length);
    }

    /** Uniform in [0, 1). */
    public static Tensor rand(RandomSource random, int... shape) {
        float[] data = new float[Shape.numel(shape)];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextFloat();
        }
        return Tensor.of(data, shape);
    }

    /** Normally distributed, of mean 0 and variance 1. */
    public static Tensor randn(RandomSource random, int... shape) {
        float[] data = new float[Shape.numel(shape)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        return Tensor.of(data, shape);
    }

    /** Joined along an existing axis; PyTorch: {@code cat}. */
    public static Tensor concat(int axis, Tensor... tensors) {
        return Joining.concat(axis, List.of(tensors));
    }

    /** Joined along a new axis. */
    public static Tensor stack(int axis, Tensor... tensors) {
        return Joining.stack(axis, List.of(tensors));
    }

    /** Row {@code ids[i…]} of {@code weight} (rows, width) in the place of each number: (…) → (…, width). Rows used add up. */
    public static Tensor embedding(Tensor weight, Tensor ids) {
        return Indexing.embedding(weight, ids);
    }

    /** {@code a} where the condition is not 0, {@code b} elsewhere; all three broadcast. */
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        return Indexing.where(condition, a, b);
    }

    /** Pieces of {@code size} elements along an axis, the last one shorter if they do not fit. */
    public static List<Tensor> split(Tensor a, int size, int axis) {
        int length = a.size(axis);
        Requirement.atLeast("The size of a piece", size, 1);
        return IntStream.range(0, Math.max(1, (length + size - 1) / size))
            .mapToObj(i -> a.slice(axis, i * size, Math.min(length, (i + 1) * size))).toList();
    }

    /** At most {@code count} pieces along an axis, of equal size except the last. */
    public static List<Tensor> chunk(Tensor a, int count, int axis) {
        Requirement.atLeast("The number of pieces", count, 1);
        return split(a, Math.max(1, (a.size(axis) + count - 1) / count), axis);
    }

    /** {@code a}, with source[i][j] added at [index[i][j]][j] for axis 0, and so on: the pullback of {@link Tensor#gather}. */
    public static Tensor scatterAdd(Tensor a, int axis, Tensor index, Tensor source) {
        return Indexing.scatterAdd(a, axis, index, source);
    }

    /** The elements in reverse order along an axis. */
    public static Tensor flip(Tensor a, int axis) {
        return Views.flip(a, axis);
    }

    /** Running sums along an axis. */
    public static Tensor cumsum(Tensor a, int axis) {
        return Reductions.cumsum(a, axis);
    }

    /** The sum over the axes named, or over all, which are kept with size 1, so that it broadcasts against {@code a}. */
    public static Tensor sumKeepDim(Tensor a, int... axes) {
        return Reductions.sum(a, true, axes);
    }

    /** The mean, likewise. */
    public static Tensor meanKeepDim(Tensor a, int... axes) {
        return Reductions.mean(a, true, axes);
    }

    /** Elements put around a tensor along an axis. */
    public static Tensor pad(Tensor a, int axis, int before, int after, double value) {
        int along = Shape.axis(axis, a.dim());
        int[] shape = a.shape();
        Requirement.atLeast("The padding before", before, 0);
        Requirement.atLeast("The padding after", after, 0);
        return concat(along, full(value, Shape.with(shape, along, before)), a, full(value, Shape.with(shape, along, after)));
    }

    /**
     * A tensor of whole numbers as an array, for an operation that is written by hand.
     *
     * @throws IllegalArgumentException if an element is not a whole number from 0 to {@code bound} − 1; names it
     */
    public static int[] wholeNumbers(String operation, Tensor index, int bound) {
        return Indexing.wholeNumbers(operation, index, bound);
    }
}
