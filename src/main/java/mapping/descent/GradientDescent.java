package mapping.descent;

import mapping.Requirement;
import mapping.objectives.Objective;

/**
 * Gradient descent (Cauchy 1847), section 3.1: the mapping x ↦ x − η ∇f(x) of ℝⁿ into itself, one step downhill. Doing it
 * again and again gives a {@link #path}.
 *
 * <p>On a quadratic bowl it converges if and only if 0 &lt; η &lt; 2/λmax, where λmax is the largest eigenvalue of the
 * Hessian; the best rate 2/(λmin + λmax) brings the error down by (κ − 1)/(κ + 1) in every step, with κ = λmax/λmin.
 *
 * @param objective    f
 * @param learningRate η, finite; 0.1 in most examples of the book, there is no default
 */
public record GradientDescent(Objective objective, double learningRate) implements Descent {

    public GradientDescent {
        Requirement.given("The objective", objective);
        Requirement.finite("The learning rate", learningRate);
    }

    /** One step from x: a new array, x stays as it is. Costs one gradient. */
    @Override
    public double[] apply(double[] x) {
        double[] gradient = objective.gradient(x);
        double[] next = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            next[i] = x[i] - learningRate * gradient[i];
        }
        return next;
    }
}
