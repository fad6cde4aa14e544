package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;

/**
 * Nadam, Adam with Nesterov's momentum (Dozat 2016), section 3.3.3: the momentum that the next step would use is applied in
 * this one. The momentum itself follows a schedule, μ(t) = β₁(1 − ½ · 0.96^(ψt)).
 * <pre>
 *   m̄ = μ(t + 1) m / (1 − μ(1) ⋯ μ(t + 1)) + (1 − μ(t)) g / (1 − μ(1) ⋯ μ(t))        step = −η m̄ / (√v̂ + ε)
 * </pre>
 *
 * <p>PyTorch: NAdam, whose defaults {@link #of} takes (PyTorch before 2.0 had μ(t) twice in the first product, unless called
 * with {@code foreach=True}). Keras' Nadam has ψ = 1 and ε = 10⁻⁷: {@link #keras}.
 *
 * @param learningRate  η; 0.002
 * @param beta1         β₁; 0.9
 * @param beta2         β₂; 0.999
 * @param epsilon       ε; 10⁻⁸
 * @param momentumDecay ψ; 0.004
 */
public record NAdam(double learningRate, double beta1, double beta2, double epsilon, double momentumDecay) implements Moments {

    private static final String PRODUCT = "productOfMomenta";

    public NAdam {
        Moments.require(learningRate, beta1, beta2, epsilon);
        Requirement.notNegative("The momentum decay", momentumDecay);
    }

    public static NAdam of(double learningRate) {
        return new NAdam(learningRate, 0.9, 0.999, 1e-8, 0.004);
    }

    /** With Keras' defaults; its learning rate is 0.001. */
    public static NAdam keras(double learningRate) {
        return new NAdam(learningRate, 0.9, 0.999, 1e-7, 1);
    }

    @Override
    public NAdam withLearningRate(double rate) {
        return new NAdam(rate, beta1, beta2, epsilon, momentumDecay);
    }

    @Override
    public State start(int... shape) {
        return Moments.super.start(shape).with(PRODUCT, 1);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        double[] v = state.get(V);
        double[] product = state.get(PRODUCT);
        long t = state.next();
        product[0] *= momentum(t);
        double ofGradient = (1 - momentum(t)) / (1 - product[0]);
        double ofMomentum = momentum(t + 1) / (1 - product[0] * momentum(t + 1));
        double correction2 = 1 - StrictMath.pow(beta2, t);
        for (int i = 0; i < step.length; i++) {
            m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
            v[i] = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i];
            double ahead = ofMomentum * m[i] + ofGradient * gradient[i];
            step[i] = Scaled.by(-learningRate * ahead, Math.sqrt(v[i] / correction2) + epsilon);
        }
    }

    private double momentum(long t) {
        return beta1 * (1 - 0.5 * StrictMath.pow(0.96, momentumDecay * t));
    }
}
