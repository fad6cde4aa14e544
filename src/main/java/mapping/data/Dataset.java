package mapping.data;

import java.util.Arrays;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;
import mapping.tensor.NoGrad;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A data set: the mapping i ↦ example i from {0, …, n − 1} to pairs (x, y), all of it in memory. Sections 2.3.1 and 5.2.1.
 * PyTorch: {@code TensorDataset}.
 *
 * <pre>{@code
 * Dataset digits = Digits.load().dataset();                        // 1,797 × 64
 * for (Batch batch : digits.shuffled(1).batches(64)) {
 *     model.apply(batch.x());                                      // (64, 64)
 * }
 * }</pre>
 *
 * @param x what a model is given, of shape (n, …); not copied
 * @param y what it should answer, of shape (n, …); class numbers have shape (n), single measurements (n, 1); not copied
 */
public record Dataset(Tensor x, Tensor y) implements Mapping<Integer, Example> {

    /**
     * @throws IllegalArgumentException if there is no example, x and y disagree on n, or a number is not finite; names the
     *                                  first such example
     */
    public Dataset {
        Requirement.given("The argument", x);
        Requirement.given("The target", y);
        if (x.dim() == 0 || y.dim() == 0 || x.size(0) != y.size(0)) {
            throw new IllegalArgumentException("A data set must have as many x as y along the first axis, got shapes "
                    + Shape.text(x.shape()) + " and " + Shape.text(y.shape()) + ".");
        }
        if (x.numel() == 0 || y.numel() == 0) {
            throw new IllegalArgumentException(
                "A data set must have at least one example, got x of shape " + Shape.text(x.shape())
                    + " and y of shape " + Shape.text(y.shape()) + ".");
        }
        requireFinite("x", x);
        requireFinite("y", y);
    }

    private static void requireFinite(String name, Tensor values) {
        float[] data = values.data();
        for (int i = 0; i < data.length; i++) {
            if (!Float.isFinite(data[i])) {
                int width = data.length / values.size(0);
                throw new IllegalArgumentException("Example " + i / width + " has " + data[i] + " in element " + i % width
                        + " of its " + name + ": drop this example or put a number in (its column's mean, for instance).");
            }
        }
    }

    /** n, the number of examples. */
    public int count() {
        return x.size(0);
    }

    /** Example i, copied. */
    @Override
    public Example apply(Integer i) {
        Requirement.given("The number", i);
        Requirement.index("example", i, count());
        return new Example(x.select(0, i), y.select(0, i));
    }

    /** The examples of the given numbers, in that order, copied: {@code select(split.train())}. PyTorch: {@code Subset}. */
    public Dataset select(int... numbers) {
        Requirement.given("The numbers", numbers);
        Batch chosen = batch(numbers, 0, numbers.length);
        return new Dataset(chosen.x(), chosen.y());
    }

    /** The first {@code count} examples, copied. */
    public Dataset first(int count) {
        Requirement.between("The number of first examples", count, 1, count());
        return new Dataset(x.slice(0, 0, count), y.slice(0, 0, count));
    }

    /** The same examples with all x replaced by their image, for instance under a {@link Normalize}; costs memory like x. */
    public Dataset map(Mapping<Tensor, Tensor> transform) {
        Requirement.given("The transform", transform);
        return new Dataset(NoGrad.of(() -> transform.apply(x)).detach(), y);
    }

    /** The class numbers, for {@link Split#stratified}; y must be whole numbers from 0 on. */
    public int[] labels() {
        return Tensors.wholeNumbers("labels", y, Shape.MOST_INDICES);
    }

    /** The same examples, to be taken in another random order in every epoch, decided by the seed. */
    public Shuffled shuffled(long seed) {
        return new Shuffled(this, seed);
    }

    /** The examples in their own order, in batches; the last one may be smaller. For evaluation. */
    public Batches batches(int size) {
        return Batches.inOrder(this, size);
    }

    /** All examples as one batch; shares memory. */
    public Batch all() {
        return new Batch(x, y);
    }

    /** Some examples side by side: elements {@code from} to before {@code to} of an array of example numbers; copied. */
    Batch batch(int[] numbers, int from, int to) {
        for (int i = from; i < to; i++) {
            Requirement.index("example", numbers[i], count());
        }
        return new Batch(rows(x, numbers, from, to), rows(y, numbers, from, to));
    }

    private static Tensor rows(Tensor source, int[] numbers, int from, int to) {
        int width = source.numel() / source.size(0);
        float[] rows = new float[(to - from) * width];
        for (int i = from; i < to; i++) {
            System.arraycopy(source.data(), numbers[i] * width, rows, (i - from) * width, width);
        }
        int[] shape = source.shape();
        shape[0] = to - from;
        return Tensor.of(rows, shape);
    }

    @Override
    public String name() {
        return toString();
    }

    /** The numbers of the examples. */
    @Override
    public Space domain() {
        return Space.range(count());
    }

    @Override
    public Space codomain() {
        return Space.named("examples (x, y) of shapes " + inner(x) + " and " + inner(y));
    }

    @Override
    public String toString() {
        return "Dataset of " + count() + " examples, x " + inner(x) + ", y " + inner(y);
    }

    private static String inner(Tensor values) {
        int[] shape = values.shape();
        return Shape.text(Arrays.copyOfRange(shape, 1, shape.length));
    }
}
