package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * AdamW, Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2), section 3.3.3: the decay stands beside
 * Adam's step and is not divided by √v̂, so every weight shrinks by the same factor 1 − ηλ.
 * <pre>
 *   m ← β₁m + (1 − β₁)g         m̂ = m / (1 − β₁ᵗ)
 *   v ← β₂v + (1 − β₂)g²        v̂ = v / (1 − β₂ᵗ)        step = −η (m̂ / (√v̂ + ε) + λθ)
 * </pre>
 *
 * <p>PyTorch: AdamW, whose defaults {@link #of} takes.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε; 10⁻⁸
 * @param weightDecay  λ; 0.01
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) implements UpdateRule {

    public AdamW {
        Requirement.learningRate(learningRate);
        Requirement.decay("Beta1", beta1);
        Requirement.decay("Beta2", beta2);
        Requirement.notNegative("Epsilon", epsilon);
        Requirement.notNegative("The weight decay", weightDecay);
    }

    public static AdamW of(double learningRate) {
        return of(learningRate, 0.01);
    }

    public static AdamW of(double learningRate, double weightDecay) {
        return new AdamW(learningRate, 0.9, 0.999, 1e-8, weightDecay);
    }

    @Override
    public AdamW withLearningRate(double rate) {
        return new AdamW(rate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, "m", "v");
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get("m");
        double[] v = state.get("v");
        long t = state.next();
        double correction1 = 1 - StrictMath.pow(beta1, t);
        double correction2 = 1 - StrictMath.pow(beta2, t);
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            double direction = (m[i] / correction1) / (Math.sqrt(v[i] / correction2) + epsilon);
            step[i] = -learningRate * (direction + weightDecay * parameters[i]);
        }
    }
}
