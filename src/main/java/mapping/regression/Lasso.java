package mapping.regression;

import mapping.Requirement;
import mapping.regularization.L1;

/**
 * The lasso: least squares with {@link L1}, λΣ|wⱼ|, whose minimum has weights that are exactly 0. Section 4.3.1
 * (Tibshirani 1996). There is no closed form as {@link Ridge} has; {@link CoordinateDescent} finds the minimum, {@link Fista} is
 * another way, and {@link RegularizationPath} follows it over λ.
 *
 * @param lambda λ
 */
public record Lasso(double lambda) {

    public Lasso {
        Requirement.notNegative("The λ of the lasso", lambda);
    }

    /** The minimum, by coordinate descent from 0; d² multiply-adds a sweep. It is unique if the features are independent. */
    public double[] minimum(LeastSquares risk) {
        return CoordinateDescent.of(risk, new L1(lambda)).minimum();
    }
}
