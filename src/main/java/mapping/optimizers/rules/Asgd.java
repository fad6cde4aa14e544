package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * ASGD, averaged stochastic gradient descent (Polyak and Juditsky 1992, with the rates of Bottou 2010 and Xu 2011), section
 * 3.3.3: plain steps with a rate that falls slowly, −η(t)(g + λθ) with η(t) = η/(1 + λη(t − 1))^α, and beside them the mean of
 * the points visited after step t₀. The rate of a step is worked out at the end of the step before and remembered, as PyTorch
 * does: a change of η shows one step later. The model is used with that mean, {@link #average}: it forgets the noise in which the
 * steps end.
 *
 * <p>PyTorch: ASGD, whose defaults {@link #of} takes.
 *
 * @param learningRate η; 0.01
 * @param decay        λ, which is decoupled weight decay too; 10⁻⁴
 * @param power        α; 0.75
 * @param averageAfter t₀; 10⁶
 */
public record Asgd(double learningRate, double decay, double power, long averageAfter) implements UpdateRule {

    private static final String AVERAGE = "average";
    /** η(t) of the next step. */
    private static final String RATE = "rate";

    public Asgd {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The decay", decay);
        Requirement.notNegative("The power", power);
        Requirement.notNegative("The step after which averaging begins", averageAfter);
    }

    public static Asgd of(double learningRate) {
        return new Asgd(learningRate, 1e-4, 0.75, 1_000_000);
    }

    @Override
    public Asgd withLearningRate(double rate) {
        return new Asgd(rate, decay, power, averageAfter);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, AVERAGE).with(RATE, learningRate);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] average = state.get(AVERAGE);
        long t = state.next();
        double[] next = state.get(RATE);
        double rate = next[0];
        next[0] = learningRate / StrictMath.pow(1 + decay * learningRate * t, power);
        double share = 1.0 / Math.max(1, t - 1 - averageAfter);
        for (int i = 0; i < step.length; i++) {
            step[i] = -rate * (gradient[i] + decay * parameters[i]);
            double point = parameters[i] + step[i];
            average[i] = share == 1 ? point : average[i] + share * (point - average[i]);
        }
    }

    @Override
    public double[] average(State state, double[] parameters) {
        Requirement.given("The state", state);
        return state.steps() == 0 ? parameters.clone() : state.get(AVERAGE).clone();
    }
}
