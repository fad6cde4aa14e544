package mapping.optimizers;

import mapping.Requirement;
import mapping.Space;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * SAM, sharpness-aware minimization (Foret et al. 2021), section 3.3.3, as a mapping of objectives. The gradient of
 * the new objective at θ is that of f at the worst point nearby, θ + ρ∇f(θ)/‖∇f(θ)‖; its value is f's. Any rule may go down
 * it, at two gradients of f for each step, and then avoids sharp minima:
 * {@code Sgd.of(0.1).path(new SharpnessAware(f, 0.05), start, 100)}.
 *
 * @param objective f
 * @param radius    ρ; 0.05 in the paper
 */
public record SharpnessAware(Objective objective, double radius) implements Objective {

    public SharpnessAware {
        Requirement.given("The objective", objective);
        Requirement.notNegative("The radius", radius);
    }

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public double value(double[] x) {
        return objective.value(x);
    }

    /** ∇f(x + ρ∇f(x)/‖∇f(x)‖), or 0 where ∇f(x) is 0. */
    @Override
    public double[] gradient(double[] x) {
        double[] gradient = objective.gradient(x);
        double norm = Vectors.norm(gradient);
        if (norm == 0) {
            return gradient;
        }
        double[] worst = x.clone();
        for (int i = 0; i < x.length; i++) {
            worst[i] += radius * gradient[i] / norm;
        }
        return objective.gradient(worst);
    }

    @Override
    public Space domain() {
        return objective.domain();
    }
}
