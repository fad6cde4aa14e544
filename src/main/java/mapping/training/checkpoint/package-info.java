/**
 * All that a training run depends on, in one file, written whole or not at all, so that a resumed run equals one that was never
 * interrupted, bit for bit. {@link mapping.training.checkpoint.Checkpoint} is what is kept.
 */
package mapping.training.checkpoint;
