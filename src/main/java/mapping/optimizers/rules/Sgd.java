package mapping.optimizers.rules;

import java.util.Optional;
import mapping.Requirement;
import mapping.optimizers.FusedRule;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Gradient descent, called stochastic when the gradient is that of a batch (Robbins and Monro 1951), section 3.3.1: the step
 * is −η g, and nothing is remembered. Momentum is added by {@link HeavyBall} and {@link Nesterov}.
 *
 * @param learningRate η
 */
public record Sgd(double learningRate) implements UpdateRule {

    public Sgd {
        Requirement.learningRate(learningRate);
    }

    public static Sgd of(double learningRate) {
        return new Sgd(learningRate);
    }

    @Override
    public Sgd withLearningRate(double rate) {
        return new Sgd(rate);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        state.next();
        for (int i = 0; i < step.length; i++) {
            step[i] = -learningRate * gradient[i];
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return decoupledDecay == 0 ? Optional.of(new FusedSgd(learningRate, coupledDecay)) : Optional.empty();
    }
}
