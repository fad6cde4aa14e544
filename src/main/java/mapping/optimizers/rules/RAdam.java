package mapping.optimizers.rules;

import mapping.optimizers.State;

/**
 * RAdam, rectified Adam (Liu et al. 2020, algorithm 2), section 3.3.3: an Adam that warms itself up. In the first steps v̂ comes
 * from few gradients and its variance is large; while the effective number of them ρ(t) is at most 5, the step is that of
 * momentum alone, and afterwards Adam's times a factor r(t) that grows to 1.
 * <pre>
 *   ρ∞ = 2/(1 − β₂) − 1        ρ(t) = ρ∞ − 2tβ₂ᵗ/(1 − β₂ᵗ)
 *   r² = (ρ(t) − 4)(ρ(t) − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ(t))
 * </pre>
 *
 * <p>PyTorch: RAdam, whose defaults {@link #of} takes; the paper's limit is 4.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε, added to √v before the bias is corrected; 10⁻⁸
 */
public record RAdam(double learningRate, double beta1, double beta2, double epsilon) implements Moments {

    private static final double FEWEST = 5;

    public RAdam {
        Moments.require(learningRate, beta1, beta2, epsilon);
    }

    public static RAdam of(double learningRate) {
        return new RAdam(learningRate, 0.9, 0.999, 1e-8);
    }

    @Override
    public RAdam withLearningRate(double rate) {
        return new RAdam(rate, beta1, beta2, epsilon);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] v = state.get(V);
        long t = state.next();
        double correction1 = 1 - StrictMath.pow(beta1, t);
        double correction2 = 1 - StrictMath.pow(beta2, t);
        double longest = 2 / (1 - beta2) - 1;
        double length = longest - 2 * t * StrictMath.pow(beta2, t) / correction2;
        boolean adaptive = length > FEWEST;
        double rectification = adaptive ? Math.sqrt(
            (length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)) : 1;
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            double scale = adaptive ? Math.sqrt(correction2) / (Math.sqrt(v[i]) + epsilon) : 1;
            step[i] = m[i] == 0 ? 0 : -learningRate * rectification * scale * m[i] / correction1;
        }
    }
}
