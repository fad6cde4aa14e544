package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;

/**
 * AdaMax (Kingma and Ba 2015, algorithm 2), section 3.3.3: Adam with the greatest recent gradient in the place of the root of
 * the mean square, the norm L∞ in the place of L2.
 * <pre>
 *   m ← β₁m + (1 − β₁)g         u ← max(β₂u, |g| + ε)         step = −η/(1 − β₁ᵗ) · m/u
 * </pre>
 *
 * <p>PyTorch: Adamax, whose defaults {@link #of} takes; the paper has no ε.
 *
 * @param learningRate η; 0.002
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε, positive; 10⁻⁸
 */
public record AdaMax(double learningRate, double beta1, double beta2, double epsilon) implements Moments {

    private static final String U = "u";

    public AdaMax {
        Requirement.learningRate(learningRate);
        Requirement.decay("Beta1", beta1);
        Requirement.decay("Beta2", beta2);
        Requirement.positive("Epsilon", epsilon);
    }

    public static AdaMax of(double learningRate) {
        return new AdaMax(learningRate, 0.9, 0.999, 1e-8);
    }

    @Override
    public AdaMax withLearningRate(double rate) {
        return new AdaMax(rate, beta1, beta2, epsilon);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, M, U);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] u = state.get(U);
        double rate = learningRate / (1 - StrictMath.pow(beta1, state.next()));
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            u[i] = Math.max(beta2 * u[i], Math.abs(gradient[i]) + epsilon);
            step[i] = -rate * m[i] / u[i];
        }
    }
}
