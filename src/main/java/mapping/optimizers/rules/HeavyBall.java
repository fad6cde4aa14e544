package mapping.optimizers.rules;

import java.util.Optional;
import mapping.Requirement;
import mapping.optimizers.FusedRule;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * The heavy ball, gradient descent with momentum (Polyak 1964), section 3.3.1: v ← βv + (1 − τ)g, and the step is −ηv. Where
 * gradients agree they add up to 1/(1 − β) of them, where they alternate they cancel. On a quadratic bowl of condition
 * number κ the best β is ((√κ − 1)/(√κ + 1))², and the error then shrinks by √β in every step.
 *
 * <p>PyTorch: SGD with momentum and dampening; v begins with the whole first gradient, whatever τ. Keras keeps −ηv instead
 * of v, which differs when η changes on the way.
 *
 * @param learningRate η
 * @param momentum     β; 0.9 in {@link #of(double)}
 * @param dampening    τ; 0 in {@link #of}
 */
public record HeavyBall(double learningRate, double momentum, double dampening) implements UpdateRule {

    static final String VELOCITY = "velocity";

    public HeavyBall {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The momentum", momentum);
        Requirement.fraction("The dampening", dampening);
    }

    public static HeavyBall of(double learningRate) {
        return of(learningRate, 0.9);
    }

    public static HeavyBall of(double learningRate, double momentum) {
        return new HeavyBall(learningRate, momentum, 0);
    }

    /**
     * The settings that are the best on a quadratic whose curvatures lie between these two (Polyak 1964), sections 1.3.3 and
     * 3.3.1: √β = (√κ − 1)/(√κ + 1) with κ = greatest/least, and η = 4/(√greatest + √least)².
     */
    public static HeavyBall best(double least, double greatest) {
        Requirement.positive("The least curvature", least);
        Requirement.atMost("The least curvature", least, "the greatest one", greatest);
        double sum = Math.sqrt(greatest) + Math.sqrt(least);
        double root = (Math.sqrt(greatest) - Math.sqrt(least)) / sum;
        return of(4 / (sum * sum), root * root);
    }

    @Override
    public HeavyBall withLearningRate(double rate) {
        return new HeavyBall(rate, momentum, dampening);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, VELOCITY);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] velocity = state.get(VELOCITY);
        double share = state.next() == 1 ? 1 : 1 - dampening;
        for (int i = 0; i < step.length; i++) {
            velocity[i] = momentum * velocity[i] + share * gradient[i];
            step[i] = -learningRate * velocity[i];
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return decoupledDecay == 0
            ? Optional.of(new FusedMomentum(learningRate, momentum, dampening, false, coupledDecay)) : Optional.empty();
    }
}
