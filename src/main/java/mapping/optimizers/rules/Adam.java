package mapping.optimizers.rules;

import java.util.Optional;
import mapping.optimizers.FusedRule;
import mapping.optimizers.State;

/**
 * Adam, adaptive moments (Kingma and Ba 2015, algorithm 1), section 3.3.3: momentum and RMSprop at once, both corrected for
 * having begun with zeros.
 * <pre>
 *   m ← β₁m + (1 − β₁)g         m̂ = m / (1 − β₁ᵗ)
 *   v ← β₂v + (1 − β₂)g²        v̂ = v / (1 − β₂ᵗ)        step = −η m̂ / (√v̂ + ε)
 * </pre>
 * The first step is −η in the direction of −g, whatever the size of g. {@link AdamW} adds a decay of the weights that is
 * not divided by √v̂; {@link AmsGrad} repairs Adam where it does not converge.
 *
 * <p>PyTorch: Adam, whose defaults {@link #of} takes; Keras has ε = 10⁻⁷.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε; 10⁻⁸
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements Moments {

    public Adam {
        Moments.require(learningRate, beta1, beta2, epsilon);
    }

    public static Adam of(double learningRate) {
        return new Adam(learningRate, 0.9, 0.999, 1e-8);
    }

    @Override
    public Adam withLearningRate(double rate) {
        return new Adam(rate, beta1, beta2, epsilon);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] v = state.get(V);
        long t = state.next();
        double correction1 = 1 - StrictMath.pow(beta1, t);
        double correction2 = 1 - StrictMath.pow(beta2, t);
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            step[i] = Scaled.by(-learningRate * (m[i] / correction1), Math.sqrt(v[i] / correction2) + epsilon);
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        // Without ε the squares of small floats would vanish.
        return (float) epsilon == 0 ? Optional.empty() : Optional.of(new FusedAdam(this, coupledDecay, decoupledDecay));
    }
}
