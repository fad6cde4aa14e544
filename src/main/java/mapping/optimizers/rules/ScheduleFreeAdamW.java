package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Schedule-free AdamW (Defazio et al. 2024, algorithm 1), section 3.3.3: {@link ScheduleFreeSgd} whose fast point makes the
 * steps of {@link AdamW} without momentum; the averaging takes momentum's place.
 * <pre>
 *   v ← β₂v + (1 − β₂)g²        η(t) = η √(1 − β₂ᵗ)        z ← z − η(t) (g/(√v + ε) + λy)
 * </pre>
 *
 * <p>Not in PyTorch; {@link #of} takes the defaults of the authors' code.
 *
 * @param learningRate η; 0.0025
 * @param beta1        β between the fast point and the mean; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε; 10⁻⁸
 * @param weightDecay  λ, decoupled, at y; 0
 */
public record ScheduleFreeAdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay)
        implements UpdateRule {

    private static final String V = Moments.V;

    public ScheduleFreeAdamW {
        Moments.require(learningRate, beta1, beta2, epsilon);
        Requirement.notNegative("The weight decay", weightDecay);
    }

    public static ScheduleFreeAdamW of(double learningRate) {
        return new ScheduleFreeAdamW(learningRate, 0.9, 0.999, 1e-8, 0);
    }

    @Override
    public ScheduleFreeAdamW withLearningRate(double rate) {
        return new ScheduleFreeAdamW(rate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public State start(int... shape) {
        return ScheduleFree.start(State.zeros(shape, V));
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] v = state.get(V);
        double rate = learningRate * Math.sqrt(1 - StrictMath.pow(beta2, state.steps() + 1));
        ScheduleFree mean = ScheduleFree.next(state, parameters, rate, beta1);
        for (int i = 0; i < step.length; i++) {
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            mean.move(i, -rate * (Scaled.by(gradient[i], Math.sqrt(v[i]) + epsilon) + weightDecay * parameters[i]));
            step[i] = mean.y(i) - parameters[i];
        }
    }

    @Override
    public double[] average(State state, double[] parameters) {
        return ScheduleFree.average(state, parameters);
    }
}
