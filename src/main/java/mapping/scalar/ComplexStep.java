package mapping.scalar;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Im f(x + ih) / h: a difference quotient without a difference, so that h may be as small as 1e-20 and the derivative is
 * exact to rounding (Squire and Trapp, 1998). Section 3.1.1. Cost: one complex evaluation for each variable. Where the
 * slope is infinite it gives a large finite number.
 */
public final class ComplexStep {

    private static final double SMALL = 1e-20;

    private ComplexStep() {
    }

    /** f′(x), with h = 1e-20. */
    public static double derivative(ScalarFunction f, double x) {
        return derivative(f, x, SMALL);
    }

    /** f′(x), up to an error of about h². */
    public static double derivative(ScalarFunction f, double x, double h) {
        return Slope.checked(f.apply(new Complex(x, h)).imaginary() / h, f, x);
    }

    /** ∂f/∂xᵢ for every i, with h = 1e-20. */
    public static double[] gradient(MultivariateFunction f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int moved = i;
            List<Complex> point = IntStream.range(0, x.length).mapToObj(j -> new Complex(x[j], j == moved ? SMALL : 0)).toList();
            gradient[i] = Slope.checked(f.apply(point).imaginary() / SMALL, f, x);
        }
        return gradient;
    }
}
