/**
 * Update rules (section 3.3), a file each: from {@code Sgd} and {@code HeavyBall} over {@code AdaGrad} and {@code Adam} to
 * {@code Muon}. What all of them have in common is {@link mapping.optimizers.UpdateRule}. Some have a twin, such as
 * {@code FusedAdam}, which computes the same in one fast loop.
 */
package mapping.optimizers.rules;
