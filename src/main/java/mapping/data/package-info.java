/**
 * The data that the book learns from: readers for the files in {@code datasets}, all of them checked while they are read, and
 * what lies between a table of numbers and a training loop. A {@link mapping.data.Dataset} is a mapping i ↦ example i;
 * {@link mapping.data.Batches} is a mapping from epochs to batches.
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
