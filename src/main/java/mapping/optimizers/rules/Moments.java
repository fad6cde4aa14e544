package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * A rule that keeps moments of the gradient, as {@link Adam} and its kin do: {@code m}, a moving average of the gradients with
 * decay β₁, and {@code v}, one of their squares with decay β₂. Both begin with zeros.
 */
interface Moments extends UpdateRule {

    /** The name of the first moment in the {@link State}. */
    String M = "m";

    /** The name of the second moment in the {@link State}. */
    String V = "v";

    @Override
    default State start(int... shape) {
        return State.zeros(shape, M, V);
    }

    /** Checks the settings that all these rules have. */
    static void require(double learningRate, double beta1, double beta2, double epsilon) {
        Requirement.learningRate(learningRate);
        Requirement.decay("Beta1", beta1);
        Requirement.decay("Beta2", beta2);
        Requirement.notNegative("Epsilon", epsilon);
    }
}
