package mapping.regression;

import mapping.Requirement;
import mapping.descent.Descent;
import mapping.regularization.L1;
import mapping.regularization.VectorPenalty;

/**
 * A gradient step on the smooth part, then a proximal step on the penalty: w ↦ prox(w − η∇f(w)). Section 4.3.1. With
 * {@link L1} it is ISTA, the iterative soft-thresholding algorithm (Daubechies et al. 2004); without a penalty, gradient
 * descent. For η ≤ 1/(the greatest curvature of f) the value falls in every step, its error like 1/k.
 *
 * @param objective    f + h
 * @param learningRate η
 */
public record ProximalGradient(Penalized objective, double learningRate) implements Descent {

    public ProximalGradient {
        Requirement.given("The objective", objective);
        Requirement.positive("The learning rate", learningRate);
    }

    /** With the greatest step that is safe, 1/{@link LeastSquares#steepness}. */
    public static ProximalGradient of(LeastSquares risk, VectorPenalty penalty) {
        Requirement.given("The risk", risk);
        return new ProximalGradient(new Penalized(risk, penalty), 1 / risk.steepness());
    }

    @Override
    public double[] apply(double[] w) {
        double[] gradient = objective.smooth().gradient(w);
        double[] ahead = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            ahead[i] = w[i] - learningRate * gradient[i];
        }
        return objective.penalty().proximal(ahead, learningRate);
    }
}
