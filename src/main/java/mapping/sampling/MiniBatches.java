package mapping.sampling;

import java.util.Arrays;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Divides a training set into batches, afresh for every epoch (section 3.1.3): the examples are shuffled and then taken B at
 * a time, so that an epoch sees each of them once. Epoch e of a seed is always the same, whatever was asked before.
 *
 * <p>Batch size n is batch gradient descent, 1 is stochastic gradient descent, anything between is mini-batch gradient
 * descent. Within a batch the examples are in ascending order: a batch is a set, so its mean should not depend on the
 * shuffle, and memory is read forwards.
 *
 * @param examples  n
 * @param batchSize B ≤ n; the last batch of an epoch may be smaller
 * @param dropLast  leaves that smaller last batch out
 */
public record MiniBatches(int examples, int batchSize, boolean dropLast, long seed) {

    public MiniBatches {
        Requirement.between("The batch size", batchSize, 1, examples);
    }

    public static MiniBatches of(int examples, int batchSize, long seed) {
        return new MiniBatches(examples, batchSize, false, seed);
    }

    /** How many batches an epoch has. */
    public int perEpoch() {
        return dropLast ? examples / batchSize : (examples + batchSize - 1) / batchSize;
    }

    /** The batches of an epoch (from 0), in order. Costs n random numbers. */
    public Iterable<Indices> epoch(int epoch) {
        int[] order = RandomSource.of(seed).fork(epoch).permutation(examples);
        for (int from = 0; from < examples; from += batchSize) {
            Arrays.sort(order, from, Math.min(from + batchSize, examples));
        }
        return Indices.divide(order, batchSize, dropLast);
    }
}
