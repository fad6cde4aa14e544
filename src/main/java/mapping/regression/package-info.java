/**
 * Linear regression under a penalty, solved exactly enough to be certified (section 4.3). {@link mapping.regression.LeastSquares}
 * is the risk, to be read first; {@link mapping.regression.Ridge} has a closed form, {@link mapping.regression.Lasso} has none:
 * {@link mapping.regression.CoordinateDescent}, {@link mapping.regression.ProximalGradient} and {@link mapping.regression.Fista}
 * solve it and the elastic net. {@link mapping.regression.RegularizationPath} is the solution as a mapping of λ.
 * {@link mapping.regression.LogisticRisk} is the risk of a classifier. The penalties themselves are in
 * {@link mapping.regularization}.
 *
 * <pre>{@code
 * import static mapping.regularization.Penalties.*;
 *
 * LeastSquares risk = LeastSquares.of(rows, target);
 * double[] sparse = CoordinateDescent.of(risk, elasticNet(0.1, 0)).minimum();     // the lasso
 * }</pre>
 */
package mapping.regression;
