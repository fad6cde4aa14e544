package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;

/**
 * AdaBelief (Zhuang et al. 2020, algorithm 2), section 3.3.3: Adam whose v measures how far the gradient is from what m
 * predicted, s ← β₂s + (1 − β₂)(g − m)² + ε. Where the gradient keeps its promise the step is long, even if the gradient is
 * large.
 *
 * <p>Not in PyTorch. {@link #of} takes the defaults of the authors' package.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε, added to s in every step and to √ŝ; 10⁻¹⁶ (10⁻⁸ in the paper)
 */
public record AdaBelief(double learningRate, double beta1, double beta2, double epsilon) implements Moments {

    private static final String S = "s";

    public AdaBelief {
        Moments.require(learningRate, beta1, beta2, epsilon);
        Requirement.positive("Epsilon", epsilon);
    }

    public static AdaBelief of(double learningRate) {
        return new AdaBelief(learningRate, 0.9, 0.999, 1e-16);
    }

    @Override
    public AdaBelief withLearningRate(double rate) {
        return new AdaBelief(rate, beta1, beta2, epsilon);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, M, S);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] s = state.get(S);
        long t = state.next();
        double correction1 = 1 - StrictMath.pow(beta1, t);
        double correction2 = 1 - StrictMath.pow(beta2, t);
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            double surprise = gradient[i] - m[i];
            s[i] = beta2 * s[i] + (1 - beta2) * surprise * surprise + epsilon;
            step[i] = -learningRate * (m[i] / correction1) / (Math.sqrt(s[i] / correction2) + epsilon);
        }
    }
}
