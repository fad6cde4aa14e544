package mapping.optimizers.rules;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.optimizers.State;

/**
 * LAMB (You et al. 2020, algorithm 2), section 3.3.3: AdamW for very large batches. The direction r of each layer is scaled to
 * the length of the layer's weights, so that every layer changes by the same share η of itself.
 * <pre>
 *   r = m̂ / (√v̂ + ε) + λθ          step = −η ‖θ‖/‖r‖ · r
 * </pre>
 * One parameter array counts as a layer. Where ‖θ‖ or ‖r‖ is 0 the ratio is taken to be 1.
 *
 * <p>Not in PyTorch; the paper's φ is the identity here.
 *
 * @param learningRate η; 0.001
 * @param beta1        β₁; 0.9
 * @param beta2        β₂; 0.999
 * @param epsilon      ε; 10⁻⁶
 * @param weightDecay  λ; 0.01 in {@link #of}
 */
public record Lamb(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) implements Moments {

    public Lamb {
        Moments.require(learningRate, beta1, beta2, epsilon);
        Requirement.notNegative("The weight decay", weightDecay);
    }

    public static Lamb of(double learningRate) {
        return new Lamb(learningRate, 0.9, 0.999, 1e-6, 0.01);
    }

    @Override
    public Lamb withLearningRate(double rate) {
        return new Lamb(rate, beta1, beta2, epsilon, weightDecay);
    }

    @Override
    public void apply(State state, double[] parameters, double[] gradient, double[] step) {
        new AdamW(1, beta1, beta2, epsilon, weightDecay).apply(state, parameters, gradient, step);
        double ofWeights = Vectors.norm(parameters);
        double ofStep = Vectors.norm(step);
        double trust = ofWeights > 0 && ofStep > 0 ? ofWeights / ofStep : 1;
        for (int i = 0; i < step.length; i++) {
            step[i] *= learningRate * trust;
        }
    }
}
