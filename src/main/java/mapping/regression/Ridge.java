package mapping.regression;

import mapping.Requirement;
import mapping.algebra.LinearSystem;
import mapping.algebra.Vectors;
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
     * @throws ArithmeticException if λ is 0 and the features are linearly dependent, so that there are many minima
     */
    public double[] minimum(LeastSquares risk) {
        double[] zero = new double[risk.dimension()];
        double[][] system = risk.hessian(zero);
        for (int j = 0; j < system.length; j++) {
            system[j][j] += 2 * lambda;
        }
        return Vectors.sum(zero, -1, LinearSystem.solve(system, risk.gradient(zero)));
    }
}
