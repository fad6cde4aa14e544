package mapping.comparison;

import mapping.Requirement;

/**
 * The losses of a training, one for each step before the weights move: the mapping step ↦ loss. Sections 5.1.3 and 5.2.3.
 *
 * @param engine who computed it, such as "ours"
 * @param losses one for each step, positive
 */
public record LossCurve(String engine, double[] losses) {

    /** @throws IllegalArgumentException if there is no loss, or one is not positive and finite */
    public LossCurve {
        Requirement.given("The engine", engine);
        Requirement.given("The losses", losses);
        losses = losses.clone();
        if (losses.length == 0) {
            throw new IllegalArgumentException("A curve must have at least one loss, got none.");
        }
        for (double loss : losses) {
            Requirement.positive("A loss of a curve", loss);
        }
    }

    /** The number of steps. */
    public int steps() {
        return losses.length;
    }

    /**
     * |a − b| / max(a, b) for each step: 0 where the two curves agree, symmetric, below 1.
     *
     * @throws IllegalArgumentException if the curves have different numbers of steps
     */
    public double[] relativeDifferences(LossCurve other) {
        Requirement.given("The other curve", other);
        Requirement.asMany("losses of " + other.engine, other.losses.length, "losses of " + engine, losses.length);
        double[] differences = new double[losses.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = Math.abs(losses[i] - other.losses[i]) / Math.max(losses[i], other.losses[i]);
        }
        return differences;
    }

    /** The largest of {@link #relativeDifferences}. */
    public double largestRelativeDifference(LossCurve other) {
        double largest = 0;
        for (double difference : relativeDifferences(other)) {
            largest = Math.max(largest, difference);
        }
        return largest;
    }
}
