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
 * @param p       which norm: 2 for the length, {@link Double#POSITIVE_INFINITY} for the greatest element, any other p &gt; 0 for
 *                (Σ|gᵢ|ᵖ)^(1/p)
 */
public record ClipNorm(UpdateRule inner, double maximum, double p) implements GradientModifier {

    /** What PyTorch adds to the norm before it divides by it. */
    static final double GUARD = 1e-6;

    public ClipNorm {
        Requirement.given("The rule inside", inner);
        Requirement.positive("The largest norm", maximum);
        requireNorm(p);
    }

    /** By the length. */
    public ClipNorm(UpdateRule inner, double maximum) {
        this(inner, maximum, 2);
    }

    static void requireNorm(double p) {
        if (!(p > 0)) {
            throw new IllegalArgumentException("The p of a norm must be positive, got " + Requirement.number(p) + ".");
        }
    }

    @Override
    public ClipNorm withLearningRate(double rate) {
        return new ClipNorm(inner.withLearningRate(rate), maximum, p);
    }

    @Override
    public double[] seen(double[] parameters, double[] gradient) {
        double norm = p == 2 ? Vectors.norm(gradient) : Vectors.norm(gradient, p);
        return Vectors.times(Math.min(1, maximum / (norm + GUARD)), gradient);
    }
}
