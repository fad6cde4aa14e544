/**
 * Regularization: whatever makes a model that fits the training examples a little worse and all others better. Sections 4.3
 * and 5.3.2. Penalties on weights ({@link mapping.regularization.Penalty}) with their proximal steps, projections onto
 * constraints ({@link mapping.regularization.Constraint}), mixtures of examples ({@link mapping.data.augmentation.Mixup}), rules
 * for when to stop ({@link mapping.regularization.StoppingRule}); and, to see exactly what a penalty does, linear regressions
 * under it, whose solutions can be certified ({@link mapping.regression.LeastSquares}).
 *
 * <pre>{@code
 * import static mapping.regularization.Penalties.*;
 *
 * Tensor cost = crossEntropy().apply(model.apply(x), y).add(l2(1e-4).of(model));
 *
 * LeastSquares risk = LeastSquares.of(rows, target);
 * double[] sparse = CoordinateDescent.of(risk, elasticNet(0.1, 0)).minimum();     // the lasso
 * }</pre>
 *
 * <p>Elsewhere: dropout is a layer, label smoothing part of the cross-entropy, decoupled weight decay a rule of the optimizers,
 * early stopping with a callback part of training.
 *
 * <p>Read {@link mapping.regularization.Penalty} first.
 */
package mapping.regularization;
