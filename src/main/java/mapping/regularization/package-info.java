/**
 * Regularization: whatever makes a model that fits the training examples a little worse and all others better. Sections 4.3
 * and 5.3.2. Read {@link mapping.regularization.Penalty} first, a penalty on weights; a
 * {@link mapping.regularization.VectorPenalty} also has a proximal step. A {@link mapping.regularization.Constraint} projects
 * weights, a {@link mapping.regularization.StoppingRule} says when to stop, and a {@link mapping.regularization.GradientPenalty}
 * prices the steepness of a model at examples.
 *
 * <pre>{@code
 * import static mapping.regularization.Penalties.*;
 *
 * Tensor cost = crossEntropy().apply(model.apply(x), y).add(l2(1e-4).of(model));
 * }</pre>
 *
 * <p>Elsewhere: linear regressions, which show exactly what a penalty does, are in {@code mapping.regression}, and mixtures of
 * examples in {@code mapping.data.augmentation}; dropout is a layer, label smoothing part of the cross-entropy, decoupled weight
 * decay a rule of the optimizers, early stopping a callback of training.
 *
 * <p>Read {@link mapping.regularization.Penalty} first.
 */
package mapping.regularization;
