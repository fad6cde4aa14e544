package mapping.regression;

import java.util.Arrays;
import mapping.Requirement;
import mapping.algebra.LinearSystem;
import mapping.algebra.Vectors;
import mapping.descent.Lbfgs;
import mapping.objectives.Objective;
import mapping.regularization.L2;

/**
 * Ridge regression: least squares with {@link L2}, whose minimum is the solution of the linear system (G + 2λI) w = c.
 * Section 4.3.2 (Hoerl and Kennard 1970). In the direction of an eigenvector of G with eigenvalue μ the solution is μ/(μ +
 * 2λ) times that without a penalty: directions in which the data vary little are shrunk most. The same price on a
 * {@link LogisticRisk} has no closed form.
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
        Requirement.given("The risk", risk);
        double[] zero = new double[risk.dimension()];
        double[][] system = risk.hessian(zero);
        for (int j = 0; j < system.length; j++) {
            system[j][j] += 2 * lambda;
        }
        return Vectors.sum(zero, -1, LinearSystem.solve(system, risk.gradient(zero)));
    }

    /**
     * The minimum of the logistic risk + λΣw², where the bias, the last coordinate, costs nothing; by L-BFGS from 0. It is
     * unique for λ &gt; 0.
     *
     * @param steps the most steps
     */
    public double[] minimum(LogisticRisk risk, int steps) {
        Requirement.given("The risk", risk);
        int d = risk.dimension() - 1;
        L2 price = new L2(lambda);
        Objective sum = Objective.of(d + 1, w -> risk.value(w) + price.value(Arrays.copyOf(w, d)),
            w -> Vectors.sum(risk.gradient(w), 1, Arrays.copyOf(price.gradient(Arrays.copyOf(w, d)), d + 1)));
        return Lbfgs.of().minimize(sum, new double[d + 1], steps);
    }
}
