package mapping.activations;

/** x − tanh x: flat at 0, where it is about x³/3, and x ∓ 1 far out. Section 4.2.2. PyTorch: {@code nn.Tanhshrink}. */
public record TanhShrink() implements Activation {

    @Override
    public double value(double x) {
        return x - StrictMath.tanh(x);
    }

    @Override
    public double derivative(double x) {
        return StrictMath.tanh(x) * StrictMath.tanh(x);
    }
}
