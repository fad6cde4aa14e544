package mapping.text.classification;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import mapping.Requirement;

/**
 * A vector in which nearly all elements are 0, kept as the others: what a text is as counts of words. A dot product with a
 * vector of ℝⁿ costs as many multiply-adds as there are elements kept. Section 6.2.1. SciPy: a row of {@code csr_matrix}.
 *
 * @param size   n
 * @param places of the elements kept, ascending, from 0
 * @param values the elements, as many
 */
public record SparseVector(int size, int[] places, double[] values) {

    public SparseVector {
        Requirement.atLeast("The size of a vector", size, 0);
        Requirement.asMany("values", Requirement.given("The values", values).length, "places",
            Requirement.given("The places", places).length);
        Requirement.finite("The value", values);
        for (int k = 0; k < places.length; k++) {
            Requirement.between("Place " + k, places[k], k == 0 ? 0 : places[k - 1] + 1L, size - 1L);
        }
    }

    /** Keeps the elements that are not 0. */
    public static SparseVector of(double... dense) {
        int[] places = IntStream.range(0, Requirement.given("The elements", dense).length)
            .filter(i -> dense[i] != 0).toArray();
        return new SparseVector(dense.length, places, Arrays.stream(places).mapToDouble(i -> dense[i]).toArray());
    }

    /** All elements, zeros too. */
    public double[] dense() {
        double[] all = new double[size];
        for (int k = 0; k < places.length; k++) {
            all[places[k]] = values[k];
        }
        return all;
    }

    /** ⟨this, w⟩. */
    public double dot(double[] w) {
        Requirement.asMany("weights", Requirement.given("The weights", w).length, "elements", size);
        double sum = 0;
        for (int k = 0; k < places.length; k++) {
            sum += values[k] * w[places[k]];
        }
        return sum;
    }

    /** The Euclidean length. */
    public double norm() {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SparseVector vector && size == vector.size && Arrays.equals(places, vector.places)
            && Arrays.equals(values, vector.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(size, Arrays.hashCode(places), Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return "SparseVector of ℝ" + size + " at " + Arrays.toString(places) + ": " + Arrays.toString(values);
    }
}
