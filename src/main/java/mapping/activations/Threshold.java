package mapping.activations;

import mapping.Requirement;

/**
 * x where it exceeds a threshold, a fixed value elsewhere; {@link Relu} is the one of 0 and 0. Section 4.2.2. PyTorch:
 * {@code nn.Threshold}.
 */
public record Threshold(double threshold, double otherwise) implements Activation {

    public Threshold {
        Requirement.finite("The threshold", threshold);
        Requirement.finite("The value below the threshold", otherwise);
    }

    @Override
    public double value(double x) {
        return x <= threshold ? otherwise : x;
    }

    @Override
    public double derivative(double x) {
        return x <= threshold ? 0 : Double.isNaN(x) ? x : 1;
    }
}
