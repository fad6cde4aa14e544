/**
 * Several mappings as one, and what the probabilities of one are worth. Section 5.3.3. Read {@link mapping.ensembles.Ensemble}
 * first, the mean of mappings; {@link mapping.ensembles.Ambiguity} says exactly what the mean gains,
 * {@link mapping.ensembles.Resample} draws the examples of a member, {@link mapping.ensembles.Temperature} makes a classifier as
 * sure as it should be. The loss that teaches a small network what a large one answers is {@link mapping.losses.Distillation}.
 */
package mapping.ensembles;
