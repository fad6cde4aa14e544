/**
 * Optimizers (section 3.3): how rules turn gradients into steps. Read {@link mapping.optimizers.UpdateRule} first, an immutable
 * record of settings and a mapping (state, parameters, gradient) ↦ (state, step); what it remembers lies outside of it, in a
 * {@link mapping.optimizers.State}. Defaults and conventions are PyTorch's; each type says where it differs.
 * <ul>
 * <li>The rules themselves, from {@code Sgd} to {@code Muon}, are in {@code mapping.optimizers.rules}.
 * <li>Mappings of rules, each a {@link mapping.optimizers.Modifier}: weight decay, clipping,
 *     {@link mapping.optimizers.Lookahead}, averaging. A mapping of objectives: {@link mapping.optimizers.SharpnessAware}.
 * <li>{@link mapping.optimizers.Optimizer} moves the tensors of a model by a rule.
 * <li>Rules can go down any objective, as the methods that search along lines do: both are a {@code Minimizer}.
 * </ul>
 */
package mapping.optimizers;
