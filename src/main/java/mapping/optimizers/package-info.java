/**
 * Optimizers (section 3.3): rules that turn gradients into steps. An {@link mapping.optimizers.UpdateRule} is an immutable
 * record of its settings and a mapping (state, parameters, gradient) → (state, step); what it remembers lies outside of it,
 * in a {@link mapping.optimizers.State}. Defaults and conventions are PyTorch's; each type says where it differs.
 * <ul>
 * <li>Rules: from {@link mapping.optimizers.rules.Sgd} and {@link mapping.optimizers.rules.HeavyBall} over
 *     {@link mapping.optimizers.rules.AdaGrad} and {@link mapping.optimizers.rules.Adam} to {@link mapping.optimizers.rules.Muon}.
 * <li>Mappings of rules, each a {@link mapping.optimizers.Modifier}: weight decay, clipping,
 *     {@link mapping.optimizers.Lookahead}, averaging. A mapping of objectives: {@link mapping.optimizers.SharpnessAware}.
 * <li>Methods that search along lines: {@link mapping.descent.ConjugateGradient}, {@link mapping.descent.Lbfgs}. Like
 *     rules they are a {@link mapping.descent.Minimizer}, and so can be drawn on contours.
 * <li>{@link mapping.optimizers.Optimizer} moves the tensors of a model by a rule.
 * </ul>
 */
package mapping.optimizers;
