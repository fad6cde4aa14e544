package mapping.activations;

import mapping.Requirement;

/**
 * x, but 0 where |x| ≤ λ: keeps what is large and drops the rest, the proximal step of counting elements that are not 0.
 * Section 4.2.2. PyTorch: {@code nn.Hardshrink}, λ = ½.
 *
 * @param lambda λ ≥ 0
 */
public record HardShrink(double lambda) implements Activation {

    public HardShrink {
        Requirement.notNegative("The λ of HardShrink", lambda);
    }

    @Override
    public double value(double x) {
        return Math.abs(x) <= lambda ? 0 : x;
    }

    @Override
    public double derivative(double x) {
        return Math.abs(x) <= lambda ? 0 : Double.isNaN(x) ? x : 1;
    }
}
