package mapping.optimizers.rules;

import java.util.Optional;
import mapping.Requirement;
import mapping.optimizers.FusedRule;
import mapping.optimizers.State;

/**
 * AdamW, Adam with decoupled weight decay (Loshchilov and Hutter 2019), section 3.3.3: the decay stands beside Adam's step and
 * is not divided by √v̂, so every weight shrinks by the same factor 1 − ηλ. In the paper's algorithm 2 the decay is multiplied by
 * the schedule only, not by the base rate.
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
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) implements Moments {

    public AdamW {
        Moments.require(learningRate, beta1, beta2, epsilon);
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
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        new Adam(1, beta1, beta2, epsilon).apply(state, parameters, gradient, step);
        for (int i = 0; i < step.length; i++) {
            step[i] = learningRate * (step[i] - weightDecay * parameters[i]);
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return decoupledDecay == 0 ? new Adam(learningRate, beta1, beta2, epsilon).fused(coupledDecay, weightDecay)
            : Optional.empty();
    }
}
