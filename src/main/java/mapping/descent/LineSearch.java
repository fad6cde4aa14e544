package mapping.descent;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * Chooses how far to go (section 3.1.2): given a point and a direction that leads downhill, a step length t &gt; 0 such that
 * f(x + t · direction) is enough below f(x). What is enough is the search's own rule. Every search also refuses a step
 * to where f is not finite, and begins only where it is.
 */
public interface LineSearch {

    /**
     * The step length from x; 0 if the slope is 0 already.
     *
     * @param gradient  ∇f(x), which the caller has at hand
     * @param direction d with ⟨∇f(x), d⟩ &lt; 0, of any length
     * @throws IllegalArgumentException if the direction does not lead downhill
     */
    double step(Objective f, double[] x, double[] gradient, double[] direction);

    /** The step length from x, where the gradient is not known yet. */
    default double step(Objective f, double[] x, double[] direction) {
        Requirement.given("The function", f);
        return step(f, x, f.gradient(x), direction);
    }

    /** Returns f(x); throws an exception unless it is finite. */
    static double valueAtStart(Objective f, double[] x) {
        Requirement.given("The function", f);
        double value = f.value(x);
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("The value where a line search begins must be finite, got " + value + ".");
        }
        return value;
    }

    /** Returns ⟨∇f(x), d⟩; throws an exception unless it is at most 0. */
    static double downhillSlope(double[] gradient, double[] direction) {
        double slope = Vectors.dot(gradient, direction);
        if (!(slope <= 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException("The direction must lead downhill, got the slope "
                + Requirement.number(slope) + ".");
        }
        return slope;
    }
}
