/**
 * One small network for several engines, chapter 5: the same pictures, the same first weights, the same batches in the same
 * order, the same update rule. What may then differ is the rounding, and {@link mapping.comparison.LossCurve} says by how
 * much. Read {@link mapping.comparison.Experiment} first.
 */
package mapping.comparison;
