/**
 * What training costs, counted and predicted before anything runs: how fast a machine can be at a computation
 * ({@link mapping.costs.Roofline}), what a language model of some size costs ({@link mapping.costs.TransformerSize},
 * {@link mapping.costs.ScalingLaw}), and what a computation costs in hours and kilowatt hours
 * ({@link mapping.costs.TrainingBill}, to be read first). Section 1.2. Parameters and multiply-adds of a network are counted by
 * {@code mapping.layers.Summary}.
 */
package mapping.costs;
