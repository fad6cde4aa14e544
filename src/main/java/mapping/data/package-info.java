/**
 * What lies between a table of numbers and a training loop. Read {@link mapping.data.Dataset} first, a mapping i ↦ example i;
 * {@link mapping.data.Batches} is a mapping from epochs to batches. Sequences of unequal length become batches by
 * {@link mapping.data.Padding}. The data sets of the book are in {@code mapping.data.sets}, the readers of their files, which
 * check them, in {@code mapping.data.files}, and random variants in {@code mapping.data.augmentation}.
 *
 * <pre>{@code
 * Digits digits = Digits.load();
 * Split split = Split.stratified(digits.labels(), 0.2, 0.2, 1);
 * Dataset train = digits.select(split.train()).images();              // x (1079, 1, 8, 8), y (1079)
 * Batches batches = train.shuffled(1).batches(64).augmented(new RandomShift(1));
 * for (Batch batch : batches.epoch(0)) {
 *     model.apply(batch.x());                                         // (64, 1, 8, 8); the last one has 55 examples
 * }
 * }</pre>
 */
package mapping.data;
