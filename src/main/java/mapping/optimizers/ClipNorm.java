package mapping.optimizers;

import mapping.Requirement;
import mapping.algebra.Vectors;

/**
 * A rule whose gradient is clipped by its norm (Pascanu, Mikolov and Bengio 2013): a gradient longer than c is shortened to
 * the length c and keeps its direction. PyTorch: {@code clip_grad_norm_}, which divides by ‖g‖ + 10⁻⁶, as here. This clips
 * each parameter array by its own norm; {@link Optimizer#clipNorm} clips all parameters of a model by their common norm.
 *
 * @param inner   the rule that takes the step
 * @param maximum c
 */
public record ClipNorm(UpdateRule inner, double maximum) implements GradientModifier {

    /** What PyTorch adds to the norm before it divides by it. */
    static final double GUARD = 1e-6;

    public ClipNorm {
        Requirement.positive("The largest norm", maximum);
    }

    @Override
    public ClipNorm withLearningRate(double rate) {
        return new ClipNorm(inner.withLearningRate(rate), maximum);
    }

    @Override
    public double[] seen(double[] parameters, double[] gradient) {
        return Vectors.times(Math.min(1, maximum / (Vectors.norm(gradient) + GUARD)), gradient);
    }
}
