package mapping.activations;

/** x − tanh x: flat at 0, where it is about x³/3, and x ∓ 1 far out. Section 4.2.2. PyTorch: {@code nn.Tanhshrink}. */
public record TanhShrink() implements Activation {

    /** Up to here five terms of the series are exact to 10⁻¹⁵ and the difference is not. */
    private static final double NEAR = 0.05;

    @Override
    public double value(double x) {
        if (Math.abs(x) < NEAR) {
            double s = x * x;
            return x * s * (1.0 / 3 + s * (-2.0 / 15 + s * (17.0 / 315 + s * (-62.0 / 2835 + s * (1382.0 / 155925)))));
        }
        return x - StrictMath.tanh(x);
    }

    @Override
    public double derivative(double x) {
        return StrictMath.tanh(x) * StrictMath.tanh(x);
    }
}
