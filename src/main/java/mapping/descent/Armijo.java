package mapping.descent;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * Backtracking (Armijo 1966; Nocedal and Wright, algorithm 3.1): begins with a long step and shortens it until the decrease
 * is at least the fraction c₁ of what the slope promises, f(x + td) ≤ f(x) + c₁ t ⟨∇f(x), d⟩. Each trial costs one value of f.
 * The step is 0 if none down to the least positive number is good enough.
 *
 * @param initialStep the first trial
 * @param decrease    c₁ in (0, 1)
 * @param shrink      the factor that shortens a step that is too long, in (0, 1)
 */
public record Armijo(double initialStep, double decrease, double shrink) implements LineSearch {

    public Armijo {
        Requirement.positive("The initial step", initialStep);
        Requirement.inside("The share of the decrease", decrease, 0, 1);
        Requirement.inside("The factor that shrinks a step", shrink, 0, 1);
    }

    /** Initial step 1, c₁ = 10⁻⁴, shrink ½. */
    public static Armijo standard() {
        return new Armijo(1, 1e-4, 0.5);
    }

    @Override
    public double step(Objective f, double[] x, double[] gradient, double[] direction) {
        double slope = LineSearch.downhillSlope(gradient, direction);
        if (slope == 0) {
            return 0;
        }
        double here = LineSearch.valueAtStart(f, x);
        double t = initialStep;
        while (t > 0 && !enough(f.value(Vectors.sum(x, t, direction)), here + decrease * t * slope)) {
            t *= shrink;
        }
        return t;
    }

    private static boolean enough(double value, double limit) {
        return value <= limit && value > Double.NEGATIVE_INFINITY;
    }
}
