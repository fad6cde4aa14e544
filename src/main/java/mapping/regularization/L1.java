package mapping.regularization;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * λΣ|wᵢ|. Section 4.3.1 (Tibshirani 1996, the lasso). It pulls equally hard at every weight, however small, so that many become
 * exactly 0. Its slope at 0 is 0 here, as everywhere in the book; gradient descent therefore only comes near 0, while the
 * {@link #proximal} step, the soft threshold, lands on it.
 *
 * @param lambda λ ≥ 0
 */
public record L1(double lambda) implements VectorPenalty {

    public L1 {
        Requirement.notNegative("The λ of L1", lambda);
    }

    @Override
    public double value(double[] w) {
        Requirement.given("The weight", w);
        double sum = 0;
        for (double weight : w) {
            sum += Math.abs(weight);
        }
        return lambda * sum;
    }

    @Override
    public double[] gradient(double[] w) {
        Requirement.given("The weight", w);
        return Arrays.stream(w).map(weight -> lambda * Math.signum(weight)).toArray();
    }

    /** Each weight moved towards 0 by step · λ, and no further. */
    @Override
    public double[] proximal(double[] w, double step) {
        Requirement.given("The weight", w);
        return Arrays.stream(w).map(weight -> softThreshold(weight, step * lambda)).toArray();
    }

    /** sign(x) · max(0, |x| − threshold). */
    public static double softThreshold(double x, double threshold) {
        return Math.abs(x) <= threshold ? 0 : x - Math.copySign(threshold, x);
    }

    @Override
    public Tensor apply(Tensor parameter) {
        Requirement.given("The parameter", parameter);
        return parameter.abs().sum().mul(lambda);
    }
}
