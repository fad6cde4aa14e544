package mapping.scalar;

import mapping.Mapping;
import mapping.Requirement;

/**
 * Derivatives from values alone. Section 3.1.1. Cost: two evaluations for each variable. A large step h cuts the curve
 * off, a small one subtracts nearly equal numbers: the error of the forward form is about h + ε/h with ε = 2.2e-16, best
 * near h = 1e-8, that of the central form h² + ε/h, best near 6e-6.
 */
public final class FiniteDifference {

    private FiniteDifference() {
    }

    /** (f(x + h) − f(x)) / h. */
    public static double forward(Mapping<Double, Double> f, double x, double h) {
        return (f.apply(x + h) - f.apply(x)) / step(h);
    }

    /** (f(x + h) − f(x − h)) / 2h. */
    public static double central(Mapping<Double, Double> f, double x, double h) {
        return (f.apply(x + h) - f.apply(x - h)) / (2 * step(h));
    }

    /** The central form in every coordinate. */
    public static double[] gradient(Mapping<double[], Double> f, double[] x, double h) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int coordinate = i;
            gradient[i] = central(xi -> {
                double[] moved = x.clone();
                moved[coordinate] = xi;
                return f.apply(moved);
            }, x[i], h);
        }
        return gradient;
    }

    private static double step(double h) {
        if (h == 0 || !Double.isFinite(h)) {
            throw new IllegalArgumentException("A difference quotient must have a finite step other than 0, got "
                + Requirement.number(h) + ".");
        }
        return h;
    }
}
