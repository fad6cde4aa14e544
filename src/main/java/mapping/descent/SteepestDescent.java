package mapping.descent;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * Gradient descent that chooses its learning rate in every step: the mapping x ↦ x − t(x) ∇f(x), with t chosen by a line
 * search (section 3.1.2).
 */
public record SteepestDescent(Objective objective, LineSearch search) implements Descent {

    public SteepestDescent {
        Requirement.given("The objective", objective);
        Requirement.given("The search", search);
    }

    @Override
    public double[] apply(double[] x) {
        double[] gradient = objective.gradient(x);
        double[] downhill = Vectors.negative(gradient);
        return Vectors.sum(x, search.step(objective, x, gradient, downhill), downhill);
    }
}
