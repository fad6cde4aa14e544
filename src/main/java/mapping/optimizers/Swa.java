package mapping.optimizers;

import mapping.Requirement;

/**
 * SWA, stochastic weight averaging (Izmailov et al. 2018), section 3.3.3: a rule beside which the plain mean of its weights is
 * kept, from a chosen step on and at regular intervals, for instance once per epoch. With a constant or cyclic learning rate
 * the steps circle around a wide minimum, and the mean lies in its middle. {@link #average} returns the mean, or the weights
 * themselves before it begins. PyTorch: {@code swa_utils.AveragedModel}.
 *
 * @param inner the rule that takes the steps
 * @param first the first step, from 1, whose result is averaged
 * @param every the number of steps from one averaged result to the next
 */
public record Swa(UpdateRule inner, long first, long every) implements Modifier {

    private static final String AVERAGE = "average";

    public Swa {
        Requirement.given("The rule inside", inner);
        Requirement.positive("The first averaged step", first);
        Requirement.positive("The number of steps between averaged results", every);
    }

    @Override
    public Swa withLearningRate(double rate) {
        return new Swa(inner.withLearningRate(rate), first, every);
    }

    @Override
    public State start(int... shape) {
        return State.around(inner.start(shape), AVERAGE);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        Requirement.given("The state", state);
        double[] average = state.get(AVERAGE);
        long t = state.next();
        inner.apply(state.inner(), parameters, gradient, step);
        if (t >= first && (t - first) % every == 0) {
            long averaged = (t - first) / every + 1;
            for (int i = 0; i < step.length; i++) {
                average[i] += (parameters[i] + step[i] - average[i]) / averaged;
            }
        }
    }

    @Override
    public double[] average(State state, double[] parameters) {
        Requirement.given("The state", state);
        return state.steps() < first ? parameters.clone() : state.get(AVERAGE).clone();
    }
}
