package mapping.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * A table of examples that belong to classes: n rows of d measurements, and for each row the number of its class.
 * Classification learns a mapping ℝᵈ → {0, …, K − 1} that agrees with it (section 2.2.3). Penguins, iris, wine, breast cancer
 * and the synthetic sets have this form; {@link Measured} is its counterpart for regression.
 *
 * @param features n rows of d numbers
 * @param labels   n class numbers, indices into {@code classes}
 * @param names    the d columns, with their units: "bill length (mm)"
 * @param classes  what the labels mean
 */
public record Labelled(double[][] features, int[] labels, List<String> names, List<String> classes) implements Examples {

    public Labelled {
        Requirement.given("The labels", labels);
        names = new Rows(features, names).names();
        classes = Requirement.copied("The classes", classes);
        Requirement.asMany("labels", labels.length, "rows", features.length);
        Requirement.labels(labels, classes.size());
    }

    /** n, the number of rows. */
    public int count() {
        return labels.length;
    }

    /** d, the number of features. */
    public int width() {
        return names.size();
    }

    /** One feature of all rows. */
    public double[] column(String name) {
        return rows().column(name);
    }

    /** The name of row i's class. */
    public String className(int i) {
        Requirement.index("row", i, labels.length);
        return classes.get(labels[i]);
    }

    /** How many rows each class has. */
    public int[] counts() {
        int[] counts = new int[classes.size()];
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return counts;
    }

    /** The rows of the given numbers, in that order, copied: {@code select(split.train())}. */
    public Labelled select(int... numbers) {
        return with(rows().select(numbers), Arrays.stream(numbers).map(i -> labels[i]).toArray());
    }

    /** The rows of one class, copied. */
    public Labelled ofClass(int label) {
        int[] members = IntStream.range(0, count()).filter(i -> labels[i] == label).toArray();
        return select(members);
    }

    /** The same rows with only the named features, in that order. */
    public Labelled columns(String... wanted) {
        return with(rows().columns(wanted), labels.clone());
    }

    /** The same examples with each row replaced by its image, for instance under a {@link Standardization}. */
    public Labelled map(Mapping<double[], double[]> transform) {
        return with(rows().map(transform), labels.clone());
    }

    /** All features as the tensor engine takes them: row-major n × d. */
    public float[] values() {
        return rows().values();
    }

    /** The rows as tensors, x of shape (n, d) and y of shape (n), in single precision; a missing value (NaN) is refused. */
    @Override
    public Dataset dataset() {
        return new Dataset(Tensor.of(values(), count(), width()), Tensors.labels(labels));
    }

    private Rows rows() {
        return new Rows(features, names);
    }

    private Labelled with(Rows rows, int[] newLabels) {
        return new Labelled(rows.features(), newLabels, rows.names(), classes);
    }
}
