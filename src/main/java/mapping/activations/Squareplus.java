package mapping.activations;

/**
 * (x + √(x² + 4)) / 2: near {@link Softplus}, but a square root in place of exponential and logarithm. Section 4.2.2 (Barron
 * 2021). To the left it is computed as 2 / (√(x² + 4) − x), which does not cancel.
 */
public record Squareplus() implements Activation {

    @Override
    public double value(double x) {
        return x < 0 ? 2 / (root(x) - x) : (x + root(x)) / 2;
    }

    /** ½(1 + x / √(x² + 4)), which is f(x) / √(x² + 4). */
    @Override
    public double derivative(double x) {
        return x < 0 ? value(x) / root(x) : Double.isNaN(x) ? x : 1 - value(-x) / root(x);
    }

    /** √(x² + 4), without overflow. */
    private static double root(double x) {
        return StrictMath.hypot(x, 2);
    }
}
