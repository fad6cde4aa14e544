package mapping.optimizers.rules;

import java.util.Arrays;
import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Rprop, resilient back-propagation (Riedmiller and Braun 1993), section 3.3.2: only the sign of a derivative counts. Every
 * coordinate has its own step size, which grows by η⁺ while the sign stays and shrinks by η⁻ when it turns; in a step where it
 * turned the coordinate rests. For whole batches only: the noise of small ones turns signs at random.
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

    public Rprop {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The smallest step size", smallest);
        if (!(shrink > 0 && shrink < 1 && grow > 1 && grow < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("shrink must lie between 0 and 1 and grow be more than 1, but they are "
                + shrink + " and " + grow);
        }
        if (!(smallest <= largest && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "the largest step size must be finite and at least the smallest, " + smallest + ", but is " + largest);
        }
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
        State state = State.zeros(shape, "previousGradient", "stepSize");
        Arrays.fill(state.get("stepSize"), learningRate);
        return state;
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] previous = state.get("previousGradient");
        double[] size = state.get("stepSize");
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
