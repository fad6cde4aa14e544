package mapping.data;

import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.algebra.Precision;
import mapping.tensor.Tensor;

/**
 * A table of examples with a number to predict: n rows of d measurements, and a target for each. Regression learns a mapping
 * ℝᵈ → ℝ that comes close to it (section 2.2.3). The counterpart of {@link Labelled}.
 *
 * @param features   n rows of d numbers
 * @param target     n numbers
 * @param names      the d columns, with their units: "weight (lb)"
 * @param targetName what the target is, with its unit
 */
public record Measured(double[][] features, double[] target, List<String> names, String targetName) implements Examples {

    public Measured {
        Requirement.given("The target", target);
        names = new Rows(features, names).names();
        Requirement.asMany("targets", target.length, "rows", features.length);
    }

    /** n, the number of rows. */
    public int count() {
        return target.length;
    }

    /** d, the number of features. */
    public int width() {
        return names.size();
    }

    /** One feature of all rows. */
    public double[] column(String name) {
        return rows().column(name);
    }

    /** The rows of the given numbers, in that order, copied: {@code select(split.train())}. */
    public Measured select(int... numbers) {
        return with(rows().select(numbers), Arrays.stream(numbers).mapToDouble(i -> target[i]).toArray());
    }

    /** The same rows with only the named features, in that order. */
    public Measured columns(String... wanted) {
        return with(rows().columns(wanted), target.clone());
    }

    /** The same examples with each row replaced by its image, for instance under a {@link Standardization}. */
    public Measured map(Mapping<double[], double[]> transform) {
        return with(rows().map(transform), target.clone());
    }

    /** All features as the tensor engine takes them: row-major n × d. */
    public float[] values() {
        return rows().values();
    }

    /** The rows as tensors, x of shape (n, d) and y of shape (n, 1), in single precision; a missing value (NaN) is refused. */
    @Override
    public Dataset dataset() {
        return new Dataset(Tensor.of(values(), count(), width()), Tensor.of(Precision.toFloats(target), count(), 1));
    }

    private Rows rows() {
        return new Rows(features, names);
    }

    private Measured with(Rows rows, double[] newTarget) {
        return new Measured(rows.features(), newTarget, rows.names(), targetName);
    }
}
