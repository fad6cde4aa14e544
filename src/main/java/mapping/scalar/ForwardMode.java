package mapping.scalar;

import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;

/**
 * Forward-mode automatic differentiation: slopes travel with the values, by {@link Dual} numbers. Section 3.1.1. Exact to
 * rounding; one pass for each direction, whatever the number of results, so a gradient of n variables costs n passes.
 */
public final class ForwardMode {

    private ForwardMode() {
    }

    /** f′(x). */
    public static double derivative(ScalarFunction f, double x) {
        return Slope.checked(f.apply(Dual.variable(x)).slope(), f, x);
    }

    /** The slope of f at x in the direction v, ⟨∇f(x), v⟩, in one pass. */
    public static double derivative(MultivariateFunction f, double[] x, double[] v) {
        Requirement.asMany("numbers of the direction", v.length, "of the point", x.length);
        List<Dual> point = IntStream.range(0, x.length).mapToObj(i -> new Dual(x[i], v[i])).toList();
        return Slope.checked(f.apply(point).slope(), f, x);
    }

    /** ∂f/∂xᵢ for every i: one pass along each axis. */
    public static double[] gradient(MultivariateFunction f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double[] axis = new double[x.length];
            axis[i] = 1;
            gradient[i] = derivative(f, x, axis);
        }
        return gradient;
    }
}
