package mapping.activations;

/**
 * x, but 0 where |x| ≤ λ: keeps what is large and drops the rest, the proximal step of counting elements that are not 0.
 * Section 4.2.2. PyTorch: {@code nn.Hardshrink}, λ = ½.
 *
 * @param lambda λ ≥ 0
 */
public record HardShrink(double lambda) implements Activation {

    public HardShrink {
        if (!(lambda >= 0)) {
            throw new IllegalArgumentException("HardShrink needs λ ≥ 0, got " + lambda + ".");
        }
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
