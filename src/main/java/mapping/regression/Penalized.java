package mapping.regression;

import mapping.Requirement;
import mapping.objectives.Objective;
import mapping.regularization.VectorPenalty;

/**
 * A smooth objective plus a penalty: what regularized training minimizes. Section 4.3.
 *
 * @param smooth  f
 * @param penalty h
 */
public record Penalized(Objective smooth, VectorPenalty penalty) implements Objective {

    public Penalized {
        Requirement.given("The smooth part", smooth);
        Requirement.given("The penalty", penalty);
    }

    @Override
    public int dimension() {
        return smooth.dimension();
    }

    @Override
    public double value(double[] w) {
        return smooth.value(w) + penalty.value(w);
    }

    /** ∇f plus the subgradient of the penalty that {@link VectorPenalty#gradient} returns. */
    @Override
    public double[] gradient(double[] w) {
        double[] gradient = smooth.gradient(w);
        double[] pull = penalty.gradient(w);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += pull[i];
        }
        return gradient;
    }

    /**
     * How far w is from being a minimum: the greatest coordinate of w − proximal(w − ∇f(w)). It is 0 exactly where the
     * conditions of Karush, Kuhn and Tucker hold; for the lasso: |∇f| ≤ λ where a weight is 0, ∇f = −λ sign(w) elsewhere.
     */
    public double distanceFromOptimality(double[] w) {
        double[] gradient = smooth.gradient(w);
        double[] ahead = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            ahead[i] = w[i] - gradient[i];
        }
        double[] back = penalty.proximal(ahead, 1);
        double greatest = 0;
        for (int i = 0; i < w.length; i++) {
            greatest = Math.max(greatest, Math.abs(w[i] - back[i]));
        }
        return greatest;
    }
}
