/**
 * Optimizers (section 3.3): rules that turn gradients into steps. An {@link mapping.optimizers.UpdateRule} is an immutable
 * record of its settings and a mapping (state, parameters, gradient) → (state, step); what it remembers lies outside of it,
 * in a {@link mapping.optimizers.State}. Rules that change other rules (weight decay, clipping, Lookahead, averaging) are
 * mappings of rules. Defaults and conventions are PyTorch's; each type says where it differs.
 */
package mapping.optimizers;
