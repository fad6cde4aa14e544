package mapping.losses;

/**
 * ln cosh r: about ½r² near 0 and |r| − ln 2 far out, smooth everywhere, unlike {@link Huber}, which it resembles. Section 4.1.1.
 * Its derivative is tanh r. Computed as |r| + ln(1 + e^(−2|r|)) − ln 2, which does not overflow. Keras: {@code LogCosh}.
 */
public record LogCosh() implements ResidualLoss {

    private static final double LN_2 = StrictMath.log(2);

    @Override
    public double value(double residual) {
        double size = Math.abs(residual);
        if (size < 1) {
            double half = StrictMath.sinh(size / 2);
            return StrictMath.log1p(2 * half * half);    // cosh r = 1 + 2 sinh²(r/2), where the formula below would cancel
        }
        return size + StrictMath.log1p(StrictMath.exp(-2 * size)) - LN_2;
    }

    @Override
    public double derivative(double residual) {
        return StrictMath.tanh(residual);
    }
}
