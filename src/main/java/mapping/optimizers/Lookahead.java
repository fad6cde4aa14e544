package mapping.optimizers;

import mapping.Requirement;

/**
 * Lookahead (Zhang et al. 2019, algorithm 1), section 3.3.3: the rule inside takes k fast steps, then the slow weights φ go a
 * fraction α of the way to where it arrived, and the fast weights go back to them. It damps a rule that overshoots. With k = 1
 * and α = 1 it is the rule inside.
 *
 * <p>Not in PyTorch. The rule inside keeps its state when the fast weights go back.
 *
 * @param inner    the fast rule
 * @param steps    k; 5
 * @param slowStep α; 0.5
 */
public record Lookahead(UpdateRule inner, int steps, double slowStep) implements Modifier {

    private static final String SLOW = "slow";

    public Lookahead {
        Requirement.given("The rule inside", inner);
        Requirement.positive("The number of fast steps", steps);
        Requirement.fraction("The slow step", slowStep);
    }

    public static Lookahead of(UpdateRule inner) {
        return new Lookahead(inner, 5, 0.5);
    }

    @Override
    public Lookahead withLearningRate(double rate) {
        return new Lookahead(inner.withLearningRate(rate), steps, slowStep);
    }

    @Override
    public State start(int... shape) {
        return State.around(inner.start(shape), SLOW);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        Requirement.given("The state", state);
        double[] slow = state.get(SLOW);
        if (state.steps() == 0) {
            System.arraycopy(parameters, 0, slow, 0, slow.length);
        }
        inner.apply(state.inner(), parameters, gradient, step);
        if (state.next() % steps == 0) {
            for (int i = 0; i < step.length; i++) {
                slow[i] += slowStep * (parameters[i] + step[i] - slow[i]);
                step[i] = slow[i] - parameters[i];
            }
        }
    }

    /** The rule's own average is overruled: the weights to use are those reached. */
    @Override
    public double[] average(State state, double[] parameters) {
        Requirement.given("The parameters", parameters);
        return parameters.clone();
    }
}
