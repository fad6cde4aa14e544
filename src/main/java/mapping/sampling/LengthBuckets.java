package mapping.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Divides sequences into batches of about equal length, so that little is padded: shuffled as {@link MiniBatches} does, then
 * sorted by length within pools of some batches, cut, and the batches shuffled. Section 6.2.3. An epoch sees each sequence once;
 * epoch e of a seed is always the same, whatever was asked before. A pool of one batch leaves the batches to chance, one of all
 * examples pads least and mixes least. (torchtext: {@code BucketIterator}, whose pool is 100 batches.)
 *
 * @param lengths   of all sequences; not copied
 * @param batchSize at least 1 and at most the number of sequences; one batch of an epoch may be smaller
 * @param pool      how many batches are sorted together, at least 1
 */
public record LengthBuckets(int[] lengths, int batchSize, int pool, long seed) {

    public LengthBuckets {
        Requirement.given("The lengths", lengths);
        Requirement.between("The batch size", batchSize, 1, lengths.length);
        Requirement.atLeast("The number of batches in a pool", pool, 1);
        for (int i = 0; i < lengths.length; i++) {
            Requirement.atLeast("The length of sequence " + i, lengths[i], 0);
        }
    }

    /** How many batches an epoch has. */
    public int perEpoch() {
        return (lengths.length - 1) / batchSize + 1;
    }

    /** The batches of an epoch (from 0), in order. Costs n random numbers and sorting. */
    public List<Indices> epoch(int epoch) {
        RandomSource random = RandomSource.of(seed).fork(epoch);
        int[] order = random.permutation(lengths.length);
        long together = (long) batchSize * pool;
        for (long from = 0; from < order.length; from += together) {
            sortByLength(order, (int) from, (int) Math.min(from + together, order.length));
        }
        List<Indices> batches = new ArrayList<>();
        Indices.divide(order, batchSize, false).forEach(batches::add);
        return Arrays.stream(random.permutation(batches.size())).mapToObj(batches::get).toList();
    }

    /** Sorts a stretch; equal ones stay in order. */
    private void sortByLength(int[] order, int from, int to) {
        int[] shuffled = Arrays.copyOfRange(order, from, to);
        long[] keys = new long[shuffled.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) lengths[shuffled[i]] << 32 | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            order[from + i] = shuffled[(int) keys[i]];
        }
    }
}
