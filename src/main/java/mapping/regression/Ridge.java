package mapping.regression;

import mapping.Requirement;
import mapping.descent.Newton;
import mapping.objectives.Objective;
import mapping.regularization.L2;

/**
 * Ridge regression: least squares with {@link L2}, whose minimum is the solution of the linear system (G + 2λI) w = c.
 * Section 4.3.2 (Hoerl and Kennard 1970). In the direction of an eigenvector of G with eigenvalue μ the solution is μ/(μ +
 * 2λ) times that without a penalty: directions in which the data vary little are shrunk most.
 *
 * @param lambda λ
 */
public record Ridge(double lambda) {

    public Ridge {
        Requirement.notNegative("The λ of ridge regression", lambda);
    }

    /**
     * The minimum, by one Newton step from 0; d³/3 multiply-adds.
     *
     * @throws ArithmeticException if λ is 0 and the features are linearly dependent, so that there are many
     */
    public double[] minimum(LeastSquares risk) {
        L2 penalty = new L2(lambda);
        Penalized sum = new Penalized(risk, penalty);
        Objective quadratic = Objective.of(risk.dimension(), sum::value, sum::gradient, w -> {
            double[][] hessian = risk.hessian(w);
            for (int j = 0; j < hessian.length; j++) {
                hessian[j][j] += 2 * lambda;
            }
            return hessian;
        });
        return Newton.of(quadratic).apply(new double[risk.dimension()]);
    }
}
