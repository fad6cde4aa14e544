/**
 * Update rules (section 3.3), a file each: from {@code Sgd} and {@code HeavyBall} over {@code AdaGrad} and {@code Adam} to
 * {@code Muon}. What all of them have in common is {@link mapping.optimizers.UpdateRule}. Some have a twin, such as
 * {@code FusedAdam}, which computes the same in one fast loop.
 *
 * <p>Read {@link mapping.optimizers.rules.Sgd} first, then {@link mapping.optimizers.rules.HeavyBall} and
 * {@link mapping.optimizers.rules.Adam}.
 */
package mapping.optimizers.rules;
