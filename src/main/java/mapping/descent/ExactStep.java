package mapping.descent;

import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * The exact line search on a quadratic: t = −⟨∇f(x), d⟩ / ⟨d, ∇²f(x) d⟩, the lowest point along the line (Cauchy 1847).
 * Needs the Hessian. On other objectives it is a Newton step along the line. Steepest descent with it zigzags: every
 * step is at right angles to the one before, and the value falls by at most ((κ − 1)/(κ + 1))² in each.
 */
public record ExactStep() implements LineSearch {

    @Override
    public double step(Objective f, double[] x, double[] gradient, double[] direction) {
        double slope = LineSearch.downhillSlope(gradient, direction);
        if (slope == 0) {
            return 0;
        }
        double bend = Vectors.dot(direction, Vectors.product(f.hessian(x), direction));
        if (!(bend > 0)) {
            throw new ArithmeticException("The objective must bend upwards along the direction, got the curvature " + bend + ".");
        }
        return -slope / bend;
    }
}
