package mapping.training.race;

/**
 * How one run of a {@link Workload} went.
 *
 * @param steps until the goal was reached; one more than the workload's budget if it was not
 * @param loss  what the learning rate is chosen by, at the end of the budget: of a network, the loss on validation data; infinite
 *              if the run diverged
 * @param score what is reported and never chosen by: of a network, the part of the test examples that it classifies correctly; 0
 *              if the run diverged
 */
public record Outcome(int steps, double loss, double score) {

    /** A run whose numbers were no longer finite. */
    static Outcome diverged(int budget) {
        return new Outcome(budget + 1, Double.POSITIVE_INFINITY, 0);
    }
}
