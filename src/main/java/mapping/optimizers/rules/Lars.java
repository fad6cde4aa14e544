package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.optimizers.State;
import mapping.optimizers.UpdateRule;

/**
 * LARS, layer-wise adaptive rate scaling (You, Gitman and Ginsburg 2017, algorithm 1), section 3.3.3: momentum for very large
 * batches, with a rate of its own for each layer, so that no layer changes by a larger share of itself than another.
 * <pre>
 *   λ = c ‖θ‖ / (‖g‖ + β‖θ‖)          v ← μv + ηλ(g + βθ)          step = −v
 * </pre>
 * One parameter array counts as a layer. Where ‖θ‖ or ‖g‖ is 0 the rate λ is taken to be 1. The learning rate is inside of the
 * momentum, unlike PyTorch's SGD.
 *
 * <p>Not in PyTorch.
 *
 * @param learningRate η
 * @param momentum     μ; 0.9 in {@link #of}
 * @param weightDecay  β; 5 · 10⁻⁴ in {@link #of}
 * @param trust        c; 0.001
 */
public record Lars(double learningRate, double momentum, double weightDecay, double trust) implements UpdateRule {

    private static final String VELOCITY = "velocity";

    public Lars {
        Requirement.learningRate(learningRate);
        Requirement.notNegative("The momentum", momentum);
        Requirement.notNegative("The weight decay", weightDecay);
        Requirement.positive("The trust coefficient", trust);
    }

    public static Lars of(double learningRate) {
        return new Lars(learningRate, 0.9, 5e-4, 1e-3);
    }

    @Override
    public Lars withLearningRate(double rate) {
        return new Lars(rate, momentum, weightDecay, trust);
    }

    @Override
    public State start(int... shape) {
        return State.zeros(shape, VELOCITY);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        double[] velocity = state.get(VELOCITY);
        state.next();
        double ofWeights = Vectors.norm(parameters);
        double ofGradient = Vectors.norm(gradient);
        double ofLayer = ofWeights > 0 && ofGradient > 0 ? trust * ofWeights / (ofGradient + weightDecay * ofWeights) : 1;
        for (int i = 0; i < step.length; i++) {
            double penalized = gradient[i] + weightDecay * parameters[i];
            velocity[i] = momentum * velocity[i] + learningRate * ofLayer * penalized;
            step[i] = -velocity[i];
        }
    }
}
