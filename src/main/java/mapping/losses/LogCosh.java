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
        if (size < 1e-4) {
            return 0.5 * residual * residual;    // the exact formula would cancel; the next term is r⁴/12
        }
        return size + StrictMath.log1p(StrictMath.exp(-2 * size)) - LN_2;
    }

    @Override
    public double derivative(double residual) {
        return StrictMath.tanh(residual);
    }
}
