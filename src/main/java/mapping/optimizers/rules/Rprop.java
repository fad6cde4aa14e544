package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Rprop, resilient back-propagation (Riedmiller and Braun 1993), section 3.3: only the sign of a derivative counts. Every
 * coordinate has its own step size, which grows by η⁺ while the sign stays and shrinks by η⁻ when it turns; in a step where it
 * turned the coordinate rests (iRprop⁻, Igel and Hüsken 2000; the first paper takes the last step back). For whole batches
 * only: the noise of small ones turns signs at random.
 *
 * <p>PyTorch: Rprop, whose defaults {@link #of} takes.
 *
 * @param learningRate the first step size of every coordinate; 0.01. A later change has no effect
 * @param shrink       η⁻; 0.5
 * @param grow         η⁺; 1.2
 * @param smallest     the least step size; 10⁻⁶
 * @param largest      the greatest step size; 50
 */
public record Rprop(double learningRate, double shrink, double grow, double smallest, double largest) implements UpdateRule {

    private static final String PREVIOUS_GRADIENT = "previousGradient";
    private static final String STEP_SIZE = "stepSize";

    public Rprop {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The smallest step size", smallest);
        if (!(shrink > 0 && shrink < 1 && grow > 1 && grow < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Rprop must shrink by a factor between 0 and 1 and grow by one above 1, got "
                + shrink + " and " + grow + ".");
        }
        Requirement.finite("The largest step size", largest);
        Requirement.atMost("The smallest step size", smallest, "the largest", largest);
    }

    public static Rprop of(double learningRate) {
        return new Rprop(learningRate, 0.5, 1.2, 1e-6, 50);
    }

    @Override
    public Rprop withLearningRate(double rate) {
        return new Rprop(rate, shrink, grow, smallest, largest);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, PREVIOUS_GRADIENT).filled(STEP_SIZE, learningRate);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] previous = state.get(PREVIOUS_GRADIENT);
        double[] size = state.get(STEP_SIZE);
        state.next();
        for (int i = 0; i < step.length; i++) {
            double turn = Math.signum(gradient[i]) * Math.signum(previous[i]);
            double factor = turn > 0 ? grow : turn < 0 ? shrink : 1;
            size[i] = Math.min(largest, Math.max(smallest, size[i] * factor));
            double g = turn < 0 ? 0 : gradient[i];
            step[i] = -Math.signum(g) * size[i];
            previous[i] = g;
        }
    }
}
