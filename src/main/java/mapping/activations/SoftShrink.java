package mapping.activations;

import mapping.Requirement;

/**
 * x moved towards 0 by λ, and 0 where |x| ≤ λ. It is the proximal step of the L1 penalty (section 4.3.1), seen as an activation:
 * iterating affine mappings and this one solves sparse coding (ISTA). PyTorch: {@code nn.Softshrink}, λ = ½.
 *
 * @param lambda λ ≥ 0
 */
public record SoftShrink(double lambda) implements Activation {

    public SoftShrink {
        Requirement.notNegative("The λ of SoftShrink", lambda);
    }

    @Override
    public double value(double x) {
        return Math.abs(x) <= lambda ? 0 : x - Math.copySign(lambda, x);
    }

    @Override
    public double derivative(double x) {
        return Math.abs(x) <= lambda ? 0 : Double.isNaN(x) ? x : 1;
    }
}
