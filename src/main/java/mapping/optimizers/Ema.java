package mapping.optimizers;

import mapping.Requirement;

/**
 * A rule beside which an exponential moving average of its weights is kept (Polyak averaging as practised since Tarvainen and
 * Valpola 2017), section 3.3.3: θ̄ ← δθ̄ + (1 − δ)θ after every step, beginning with the weights after the first. The steps
 * are those of the rule inside; {@link #average} returns θ̄.
 *
 * @param inner the rule that takes the steps
 * @param decay δ; 0.999 in {@link #of}. About 1/(1 − δ) steps are averaged
 */
public record Ema(UpdateRule inner, double decay) implements Modifier {

    private static final String AVERAGE = "average";

    public Ema {
        Requirement.given("The rule inside", inner);
        Requirement.decay("The decay", decay);
    }

    public static Ema of(UpdateRule inner) {
        return new Ema(inner, 0.999);
    }

    @Override
    public Ema withLearningRate(double rate) {
        return new Ema(inner.withLearningRate(rate), decay);
    }

    @Override
    public State start(int... shape) {
        return State.around(inner.start(shape), AVERAGE);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        Requirement.given("The state", state);
        double[] average = state.get(AVERAGE);
        double kept = state.next() == 1 ? 0 : decay;
        inner.apply(state.inner(), parameters, gradient, step);
        for (int i = 0; i < step.length; i++) {
            average[i] = kept * average[i] + (1 - kept) * (parameters[i] + step[i]);
        }
    }

    @Override
    public double[] average(State state, double[] parameters) {
        Requirement.given("The state", state);
        return state.steps() == 0 ? parameters.clone() : state.get(AVERAGE).clone();
    }
}
