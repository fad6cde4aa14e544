package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * AdaDelta (Zeiler 2012, algorithm 1), section 3.3.2: RMSprop whose learning rate is the size of its own recent steps, so that
 * the step has the unit of the parameter.
 * <pre>
 *   v ← ρv + (1 − ρ)g²
 *   Δ = √(u + ε) / √(v + ε) · g          step = −ηΔ
 *   u ← ρu + (1 − ρ)Δ²
 * </pre>
 *
 * <p>PyTorch: Adadelta, whose defaults {@link #of()} takes; the paper has no η, that is η = 1.
 *
 * @param learningRate η; 1
 * @param decay        ρ; 0.9
 * @param epsilon      ε, inside of the roots; 10⁻⁶. It decides the size of the first steps
 */
public record AdaDelta(double learningRate, double decay, double epsilon) implements UpdateRule {

    private static final String MEAN_SQUARE = "meanSquare";
    private static final String MEAN_SQUARE_STEP = "meanSquareStep";

    public AdaDelta {
        Requirement.learningRate(learningRate);
        Requirement.decay("The decay", decay);
        Requirement.positive("Epsilon", epsilon);
    }

    public static AdaDelta of() {
        return of(1);
    }

    public static AdaDelta of(double learningRate) {
        return new AdaDelta(learningRate, 0.9, 1e-6);
    }

    @Override
    public AdaDelta withLearningRate(double rate) {
        return new AdaDelta(rate, decay, epsilon);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, MEAN_SQUARE, MEAN_SQUARE_STEP);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] v = state.get(MEAN_SQUARE);
        double[] u = state.get(MEAN_SQUARE_STEP);
        state.next();
        for (int i = 0; i < step.length; i++) {
            v[i] = decay * v[i] + (1 - decay) * gradient[i] * gradient[i];
            double delta = Math.sqrt(u[i] + epsilon) / Math.sqrt(v[i] + epsilon) * gradient[i];
            u[i] = decay * u[i] + (1 - decay) * delta * delta;
            step[i] = -learningRate * delta;
        }
    }
}
