package mapping.regression;

import mapping.Requirement;
import mapping.descent.Descent;
import mapping.objectives.Objective;
import mapping.regularization.ElasticNet;
import mapping.regularization.L1;

/**
 * One weight after the other is set to its best value while the others stay fixed: wⱼ = softThreshold(cⱼ − Σ_{k≠j} Gⱼₖwₖ, λ₁) /
 * (Gⱼⱼ + 2λ₂). Section 4.3.1 (Friedman, Hastie and Tibshirani 2010; the method of glmnet and scikit-learn). A step is one
 * sweep over all weights; it costs d² multiply-adds and never goes uphill.
 *
 * @param risk    the smooth part
 * @param penalty λ₁ and λ₂
 */
public record CoordinateDescent(LeastSquares risk, ElasticNet penalty) implements Descent {

    public CoordinateDescent {
        Requirement.given("The risk", risk);
        Requirement.given("The penalty", penalty);
    }

    private static final int MOST_SWEEPS = 1_000_000;

    public static CoordinateDescent of(LeastSquares risk, ElasticNet penalty) {
        return new CoordinateDescent(risk, penalty);
    }

    /** The lasso. */
    public static CoordinateDescent of(LeastSquares risk, L1 penalty) {
        Requirement.given("The penalty", penalty);
        return new CoordinateDescent(risk, new ElasticNet(penalty.lambda(), 0));
    }

    @Override
    public Objective objective() {
        return new Penalized(risk, penalty);
    }

    /** One sweep. */
    @Override
    public double[] apply(double[] w) {
        risk.requireDimension(w);
        double[] next = w.clone();
        for (int j = 0; j < next.length; j++) {
            double curvature = risk.curvature(j);
            double pull = curvature * next[j] - risk.slope(j, next);
            double total = curvature + 2 * penalty.l2();
            next[j] = total == 0 ? 0 : L1.softThreshold(pull, penalty.l1()) / total;
        }
        return next;
    }

    /** The minimum, from 0; see {@link #minimum(double[], double)}. */
    public double[] minimum() {
        return minimum(new double[risk.dimension()], 1e-12);
    }

    /**
     * Sweeps until the weights are optimal up to {@code tolerance} times the greatest useful λ₁.
     *
     * @param start where to begin; the solution for a neighbouring λ is a good choice
     * @throws ArithmeticException if that takes more than a million sweeps
     */
    public double[] minimum(double[] start, double tolerance) {
        Requirement.notNegative("The tolerance", tolerance);
        Penalized objective = new Penalized(risk, penalty);
        double enough = tolerance * Math.max(risk.greatestL1(), Double.MIN_NORMAL);
        double[] w = start;
        for (int sweep = 0; objective.distanceFromOptimality(w) > enough; sweep++) {
            if (sweep == MOST_SWEEPS) {
                throw new ArithmeticException("Coordinate descent is not at the minimum after " + MOST_SWEEPS + " sweeps: the "
                    + "features depend on each other; add an L2 penalty or take a greater tolerance.");
            }
            w = apply(w);
        }
        return w.clone();
    }
}
