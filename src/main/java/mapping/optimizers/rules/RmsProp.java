package mapping.optimizers.rules;

import java.util.Optional;
import mapping.Requirement;
import mapping.optimizers.FusedRule;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * RMSprop (Hinton 2012, lecture 6e), section 3.3.2: v ← αv + (1 − α)g², and the step is −ηg/(√v + ε): AdaGrad with a memory
 * that fades. The centred form (Graves 2013) divides by the standard deviation √(v − ḡ²) instead, where ḡ is the moving
 * average of the gradient. With momentum, the scaled gradients go into a velocity, as with the heavy ball.
 *
 * <p>PyTorch: RMSprop, whose defaults {@link #of} takes.
 *
 * @param learningRate η; 0.01
 * @param decay        α; 0.99
 * @param epsilon      ε, outside of the root; 10⁻⁸
 * @param momentum     β; 0
 * @param centered     whether ḡ² is subtracted; no
 */
public record RmsProp(double learningRate, double decay, double epsilon, double momentum, boolean centered)
        implements UpdateRule {

    static final String MEAN_SQUARE = "meanSquare";
    private static final String MEAN = "mean";
    static final String VELOCITY = "velocity";

    public RmsProp {
        Requirement.learningRate(learningRate);
        Requirement.decay("The decay", decay);
        Requirement.notNegative("Epsilon", epsilon);
        Requirement.notNegative("The momentum", momentum);
    }

    public static RmsProp of(double learningRate) {
        return new RmsProp(learningRate, 0.99, 1e-8, 0, false);
    }

    /** The centred form, else with the same defaults. */
    public static RmsProp centered(double learningRate) {
        return new RmsProp(learningRate, 0.99, 1e-8, 0, true);
    }

    @Override
    public RmsProp withLearningRate(double rate) {
        return new RmsProp(rate, decay, epsilon, momentum, centered);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, MEAN_SQUARE, MEAN, VELOCITY);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] meanSquare = state.get(MEAN_SQUARE);
        double[] mean = state.get(MEAN);
        double[] velocity = state.get(VELOCITY);
        state.next();
        for (int i = 0; i < step.length; i++) {
            double g = gradient[i];
            meanSquare[i] = decay * meanSquare[i] + (1 - decay) * g * g;
            mean[i] = decay * mean[i] + (1 - decay) * g;
            double variance = centered ? meanSquare[i] - mean[i] * mean[i] : meanSquare[i];
            velocity[i] = momentum * velocity[i] + Scaled.by(g, Math.sqrt(Math.max(0, variance)) + epsilon);
            step[i] = -learningRate * velocity[i];
        }
    }

    @Override
    public Optional<FusedRule> fused(double coupledDecay, double decoupledDecay) {
        return centered || decoupledDecay != 0 || (float) epsilon == 0 ? Optional.empty()
            : Optional.of(new FusedRmsProp(this, coupledDecay));
    }
}
