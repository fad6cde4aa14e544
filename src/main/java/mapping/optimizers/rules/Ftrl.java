package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * FTRL-Proximal, follow the regularized leader (McMahan et al. 2013, algorithm 1), section 3.3.3: AdaGrad's rates, and an L1
 * penalty that makes weights exactly 0. Each step solves for the weights that would have been best for all gradients so
 * far; z gathers what that needs.
 * <pre>
 *   σ = (√(n + g²) − √n)/α        z ← z + g − σθ        n ← n + g²
 *   θ ← 0 if |z| ≤ λ₁, else −(z − sign(z)λ₁) / ((β + √n)/α + λ₂)
 * </pre>
 * With β = λ₁ = λ₂ = 0 it is {@link AdaGrad} with ε = 0. With β &gt; 0 the first step also pulls towards 0, where the
 * paper starts.
 *
 * <p>Not in PyTorch. Keras' Ftrl has n begin with 0.1 and β = 0, {@link #keras}; its λ₂ counts twice.
 *
 * @param learningRate α
 * @param beta         β; 1 in {@link #of}, as the paper recommends
 * @param l1           λ₁; 0 in {@link #of}
 * @param l2           λ₂; 0 in {@link #of}
 * @param initialN     what n begins with; 0
 */
public record Ftrl(double learningRate, double beta, double l1, double l2, double initialN) implements UpdateRule {

    private static final String Z = "z";
    private static final String N = "n";

    public Ftrl {
        Requirement.positive("The learning rate", learningRate);
        Requirement.notNegative("Beta", beta);
        Requirement.notNegative("The L1 penalty", l1);
        Requirement.notNegative("The L2 penalty", l2);
        Requirement.notNegative("The initial n", initialN);
    }

    public static Ftrl of(double learningRate) {
        return new Ftrl(learningRate, 1, 0, 0, 0);
    }

    /** With Keras' defaults; its learning rate is 0.001. */
    public static Ftrl keras(double learningRate) {
        return new Ftrl(learningRate, 0, 0, 0, 0.1);
    }

    @Override
    public Ftrl withLearningRate(double rate) {
        return new Ftrl(rate, beta, l1, l2, initialN);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, Z).filled(N, initialN);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] z = state.get(Z);
        double[] n = state.get(N);
        state.next();
        for (int i = 0; i < step.length; i++) {
            double square = gradient[i] * gradient[i];
            double sigma = (Math.sqrt(n[i] + square) - Math.sqrt(n[i])) / learningRate;
            z[i] += gradient[i] - sigma * parameters[i];
            n[i] += square;
            step[i] = leader(z[i], n[i], parameters[i]) - parameters[i];
        }
    }

    private double leader(double z, double n, double now) {
        double stiffness = (beta + Math.sqrt(n)) / learningRate + l2;
        if (stiffness == 0) {
            return now;    // no gradient so far and no penalty: nothing decides
        }
        return Math.abs(z) <= l1 ? 0 : -(z - Math.signum(z) * l1) / stiffness;
    }
}
