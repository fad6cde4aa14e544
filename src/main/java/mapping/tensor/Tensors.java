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
        Requirement.atLeast("The length of arange", n, 0);
        Shape.requireIndices("The length of arange", n);
        float[] data = new float[n];
        for (int i = 0; i < n; i++) {
            data[i] = i;
        }
        return Tensor.of(data, n);
    }

    /** The vector start, start + step, … that ends before {@code end}; the step may be negative. */
    public static Tensor arange(double start, double end, double step) {
        return Grids.arange(start, end, step);
    }

    /** {@code count} numbers in equal steps from start to end, both included. */
    public static Tensor linspace(double start, double end, int count) {
        return Grids.linspace(start, end, count);
    }

    /**
     * The coordinates of the points of a grid: tensor k has at (i₀, i₁, …) the element iₖ of vector k. PyTorch: {@code meshgrid}
     * with {@code indexing="ij"}.
     */
    public static List<Tensor> meshgrid(Tensor... vectors) {
        return Grids.meshgrid(vectors);
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
        Requirement.given("The numbers", numbers);
        float[] data = new float[numbers.length];
        for (int i = 0; i < data.length; i++) {
            Shape.requireIndices("A class number", Math.abs(numbers[i]));
            data[i] = numbers[i];
        }
        return Tensor.of(data, data.length);
    }

    /** Uniform in [0, 1). */
    public static Tensor rand(RandomSource random, int... shape) {
        Requirement.given("The source of random numbers", random);
        float[] data = new float[Shape.numel(shape)];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextFloat();
        }
        return Tensor.of(data, shape);
    }

    /** Normally distributed, of mean 0 and variance 1. */
    public static Tensor randn(RandomSource random, int... shape) {
        Requirement.given("The source of random numbers", random);
        float[] data = new float[Shape.numel(shape)];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextGaussian();
        }
        return Tensor.of(data, shape);
    }

    /** Joined along an existing axis; PyTorch: {@code cat}. */
    public static Tensor concat(int axis, Tensor... tensors) {
        Requirement.allGiven("The tensors", tensors);
        return Joining.concat(axis, List.of(tensors));
    }

    /** Joined along a new axis. */
    public static Tensor stack(int axis, Tensor... tensors) {
        Requirement.allGiven("The tensors", tensors);
        return Joining.stack(axis, List.of(tensors));
    }

    /** Row {@code ids[i…]} of {@code weight} (rows, width) in the place of each number: (…) → (…, width). Rows used add up. */
    public static Tensor embedding(Tensor weight, Tensor ids) {
        return Indexing.embedding(weight, ids);
    }

    /**
     * {@code a} where the condition is not 0, {@code b} elsewhere; all three broadcast. The side that is not taken gets the
     * gradient 0 there, whatever stands there and arrives. What it was computed by may yet make NaN of that 0, as 0 · ∞ or 0 / 0:
     * for √x where x &gt; 0, give the square root {@code where(x.gt(0), x, 1)}, not x.
     */
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        return Indexing.where(condition, a, b);
    }

    /** Pieces of {@code size} elements along an axis, the last one shorter if they do not fit. */
    public static List<Tensor> split(Tensor a, int size, int axis) {
        Requirement.given("The tensor", a);
        int length = a.size(axis);
        Requirement.atLeast("The size of a piece", size, 1);
        return IntStream.range(0, Math.max(1, (length + size - 1) / size))
            .mapToObj(i -> a.slice(axis, i * size, Math.min(length, (i + 1) * size))).toList();
    }

    /** At most {@code count} pieces along an axis, of equal size except the last. */
    public static List<Tensor> chunk(Tensor a, int count, int axis) {
        Requirement.given("The tensor", a);
        Requirement.atLeast("The number of pieces", count, 1);
        return split(a, Math.max(1, (a.size(axis) + count - 1) / count), axis);
    }

    /** Pieces of these sizes along an axis, which must add up to its length. */
    public static List<Tensor> split(Tensor a, int[] sizes, int axis) {
        return Joining.split(a, sizes, axis);
    }

    /**
     * {@code a}, with source[i][j] written to [index[i][j]][j] for axis 0, and so on. Of several that are written to one place
     * the last stays and gets the gradient; in PyTorch that is left open.
     */
    public static Tensor scatter(Tensor a, int axis, Tensor index, Tensor source) {
        return Scattering.scatter(a, axis, index, source);
    }

    /** The same with one number for all places. */
    public static Tensor scatter(Tensor a, int axis, Tensor index, double value) {
        Requirement.given("The index", index);
        return Scattering.scatter(a, axis, index, full(value, index.shape()));
    }

    /** {@code a}, with source[i][j] added at [index[i][j]][j] for axis 0, and so on: the pullback of {@link Tensor#gather}. */
    public static Tensor scatterAdd(Tensor a, int axis, Tensor index, Tensor source) {
        return Indexing.scatterAdd(a, axis, index, source);
    }

    /** Where the elements that are not 0 stand: (n, axes), a row of indices for each, in row-major order; no gradient. */
    public static Tensor nonzero(Tensor a) {
        return Scattering.nonzero(a);
    }

    /** The elements in reverse order along each of the axes named. */
    public static Tensor flip(Tensor a, int... axes) {
        return Views.flip(a, axes);
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

    /** Elements put around a tensor along one axis; several axes, and reflections: {@link Padding}. */
    public static Tensor pad(Tensor a, int axis, int before, int after, double value) {
        Requirement.given("The tensor", a);
        int along = Shape.axis(axis, a.dim());
        int[] shape = a.shape();
        Requirement.atLeast("The padding before", before, 0);
        Requirement.atLeast("The padding after", after, 0);
        return concat(along, full(value, Shape.with(shape, along, before)), a, full(value, Shape.with(shape, along, after)));
    }

    /**
     * A sum of products in Einstein's notation: {@code einsum("bij,bjk->bik", a, b)} is the matrix product of batches. A letter
     * names an axis of an operand; letters that do not stand after the arrow are summed; one that stands twice in an operand is
     * its diagonal; "..." stands for any axes, which broadcast from the last, and an axis of size 1 broadcasts too. Without an
     * arrow the result has the axes of "...", then those letters that occur once, in the order of the alphabet, capitals first.
     * Operands are joined from left to right, by {@link Tensor#matmul} where something is summed: their order decides what it
     * costs.
     *
     * @throws IllegalArgumentException if the equation is not of this form or does not fit the shapes
     */
    public static Tensor einsum(String equation, Tensor... operands) {
        return Einsum.of(equation, operands);
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
