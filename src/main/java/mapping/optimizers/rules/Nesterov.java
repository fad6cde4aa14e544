package mapping.optimizers.rules;

import java.util.Optional;
import mapping.Requirement;
import mapping.optimizers.FusedRule;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * Nesterov's accelerated gradient (Nesterov 1983, in the form of Bengio et al. 2013), section 3.3.1: v ← βv + g, and the
 * step is −η(g + βv). It is the heavy ball with its gradient taken at the place to which the ball is about to roll; the
 * parameters kept here are those places. PyTorch: SGD with {@code nesterov=True}.
 *
 * @param learningRate η
 * @param momentum     β; 0.9 in {@link #of(double)}
 */
public record Nesterov(double learningRate, double momentum) implements UpdateRule {

    private static final String VELOCITY = HeavyBall.VELOCITY;

    public Nesterov {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The momentum", momentum);
    }

    public static Nesterov of(double learningRate) {
        return new Nesterov(learningRate, 0.9);
    }

    @Override
    public Nesterov withLearningRate(double rate) {
        return new Nesterov(rate, momentum);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, VELOCITY);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] velocity = state.get(VELOCITY);
        state.next();
        for (int i = 0; i < step.length; i++) {
            velocity[i] = momentum * velocity[i] + gradient[i];
            step[i] = -learningRate * (gradient[i] + momentum * velocity[i]);
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return decoupledDecay == 0
            ? Optional.of(new FusedMomentum(learningRate, momentum, 0, true, coupledDecay)) : Optional.empty();
    }
}
