package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Lion, evolved sign momentum (Chen et al. 2023, algorithm 2), section 3.3.3: a program search found that the sign of a
 * momentum is enough.
 * <pre>
 *   step = −η (sign(β₁m + (1 − β₁)g) + λθ)          m ← β₂m + (1 − β₂)g
 * </pre>
 * Every coordinate moves by η, so η is taken 3 to 10 times smaller than Adam's and λ as much larger; one array is remembered.
 *
 * <p>Not in PyTorch; {@link #of} takes the defaults of the authors' code.
 *
 * @param learningRate η; 10⁻⁴
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.99
 * @param weightDecay  λ, decoupled; 0
 */
public record Lion(double learningRate, double beta1, double beta2, double weightDecay) implements UpdateRule {

    private static final String M = "m";

    public Lion {
        Requirement.learningRate(learningRate);
        Requirement.decay("Beta1", beta1);
        Requirement.decay("Beta2", beta2);
        Requirement.notNegative("The weight decay", weightDecay);
    }

    public static Lion of(double learningRate) {
        return new Lion(learningRate, 0.9, 0.99, 0);
    }

    @Override
    public Lion withLearningRate(double rate) {
        return new Lion(rate, beta1, beta2, weightDecay);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, M);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] m = state.get(M);
        state.next();
        for (int i = 0; i < step.length; i++) {
            double direction = Math.signum(beta1 * m[i] + (1 - beta1) * gradient[i]);
            step[i] = -learningRate * (direction + weightDecay * parameters[i]);
            m[i] = beta2 * m[i] + (1 - beta2) * gradient[i];
        }
    }
}
