package mapping.schedules;

import mapping.Requirement;

/**
 * Cuts the learning rate when the loss has stopped falling: a mapping (state, loss) → state, to be applied after every
 * epoch. PyTorch: ReduceLROnPlateau, whose defaults {@link #standard} takes: factor 0.1, patience 10, relative threshold
 * 10⁻⁴, no cool-down, least rate 0, for a loss. {@link #forMetric} is for what should grow, such as accuracy (mode "max").
 *
 * <p>This rule only decides. {@code mapping.training.RateOnPlateau} puts it in force while a model is trained.
 *
 * @param factor      what the rate is multiplied by, below 1
 * @param patience    the number of epochs without improvement that are tolerated; the next one cuts
 * @param threshold   an improvement is a loss below best − threshold · |best|, or below best − threshold if not relative.
 *                    PyTorch takes best · (1 − threshold), which for a negative best lies above it, so that a loss which
 *                    stays where it is improves for ever; for positive ones that is the same
 * @param relative    which of the two
 * @param coolDown    epochs after a cut in which nothing is counted
 * @param minimumRate the rate is never cut below
 * @param greater     whether greater is better, as for an accuracy: then an improvement is above best + threshold · |best|,
 *                    or above best + threshold
 */
public record ReduceOnPlateau(double factor, int patience, double threshold, boolean relative, int coolDown,
        double minimumRate, boolean greater) {

    /** A cut by less than this is not made, as in PyTorch. */
    private static final double SMALLEST_CUT = 1e-8;

    /**
     * What is remembered between epochs.
     *
     * @param rate         the learning rate to use
     * @param best         the least loss so far, or the greatest metric
     * @param badEpochs    epochs since the last improvement
     * @param coolDownLeft epochs of cool-down to come
     */
    public record State(double rate, double best, int badEpochs, int coolDownLeft) {
    }

    public ReduceOnPlateau {
        Requirement.decay("The factor", factor);
        Requirement.atLeast("The patience", patience, 0);
        Requirement.notNegative("The threshold", threshold);
        Requirement.atLeast("The cool-down", coolDown, 0);
        Requirement.notNegative("The minimum rate", minimumRate);
    }

    /** For a loss. */
    public ReduceOnPlateau(double factor, int patience, double threshold, boolean relative, int coolDown, double minimumRate) {
        this(factor, patience, threshold, relative, coolDown, minimumRate, false);
    }

    /** The same for a metric of which more is better. */
    public ReduceOnPlateau forMetric() {
        return new ReduceOnPlateau(factor, patience, threshold, relative, coolDown, minimumRate, true);
    }

    public static ReduceOnPlateau standard() {
        return new ReduceOnPlateau(0.1, 10, 1e-4, true, 0, 0);
    }

    /** The state before the first epoch. */
    public State start(double rate) {
        Requirement.learningRate(rate);
        return new State(rate, greater ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, 0, 0);
    }

    /** The state after an epoch that ended with this loss. A loss that is not a number counts as no improvement. */
    public State apply(State state, double loss) {
        Requirement.given("The state", state);
        boolean improved = improves(loss, state.best);
        double best = improved ? loss : state.best;
        boolean cooling = state.coolDownLeft > 0;
        int badEpochs = improved || cooling ? 0 : state.badEpochs + 1;
        if (badEpochs <= patience) {
            return new State(state.rate, best, badEpochs, cooling ? state.coolDownLeft - 1 : 0);
        }
        double reduced = Math.max(state.rate * factor, minimumRate);
        return new State(state.rate - reduced > SMALLEST_CUT ? reduced : state.rate, best, 0, coolDown);
    }

    private boolean improves(double value, double best) {
        double part = Math.copySign(threshold, best);
        if (greater) {
            return value > (relative ? best * (1 + part) : best + threshold);
        }
        return value < (relative ? best * (1 - part) : best - threshold);
    }
}
