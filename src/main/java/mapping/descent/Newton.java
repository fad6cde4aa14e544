package mapping.descent;

import mapping.Requirement;
import mapping.algebra.LinearSystem;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * Newton's method, damped: the mapping x ↦ x − η (∇²f(x))⁻¹ ∇f(x). It jumps to where the quadratic that fits f at x is
 * stationary, which may be a maximum or a saddle: where f curves downwards it climbs (section 3.3.3).
 *
 * @param learningRate η; 1 is Newton's own
 */
public record Newton(Objective objective, double learningRate) implements Descent {

    public Newton {
        Requirement.given("The objective", objective);
        Requirement.finite("The learning rate", learningRate);
    }

    public static Newton of(Objective objective) {
        return new Newton(objective, 1);
    }

    /** One step from x: one gradient, one Hessian and a linear system, about n³/3 multiply-adds. */
    @Override
    public double[] apply(double[] x) {
        double[] step = LinearSystem.solve(objective.hessian(x), objective.gradient(x));
        return Vectors.sum(x, -learningRate, step);
    }
}
