/**
 * Everything that a training run depends on, in one file, written whole or not at all, so that a resumed run equals one that was
 * never interrupted, bit for bit. Read {@link mapping.training.checkpoint.Checkpoint} first: it is what is saved.
 */
package mapping.training.checkpoint;
