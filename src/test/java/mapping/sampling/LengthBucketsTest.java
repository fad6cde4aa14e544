package mapping.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Batches of about equal length: an epoch sees each sequence once, and little is padded. */
class LengthBucketsTest {

    private static final int[] LENGTHS = lengths(103);

    private static int[] lengths(int n) {
        RandomSource random = RandomSource.of(3);
        int[] lengths = new int[n];
        Arrays.setAll(lengths, i -> 1 + random.nextInt(40));
        return lengths;
    }

    @Test
    void anEpochSeesEachSequenceOnce() {
        for (int pool : new int[] {1, 3, 1000, Integer.MAX_VALUE}) {
            LengthBuckets buckets = new LengthBuckets(LENGTHS, 8, pool, 5);
            int[] seen = buckets.epoch(0).stream().flatMapToInt(LengthBucketsTest::examples).sorted().toArray();
            assertArrayEquals(Indices.all(103).examples(), seen);
            assertEquals(13, buckets.perEpoch());
            assertEquals(13, buckets.epoch(4).size());
            assertEquals(List.of(7), buckets.epoch(2).stream().map(Indices::size).filter(size -> size != 8).toList());
        }
    }

    private static IntStream examples(Indices batch) {
        return Arrays.stream(batch.examples(), batch.from(), batch.to());
    }

    /** The larger the pool, the less is padded; sorted wholly, the batches are stretches of the sorted lengths. */
    @Test
    void poolsSavePadding() {
        long unsorted = padding(1);
        long some = padding(4);
        long sorted = padding(1000);
        assertTrue(unsorted > 2 * some && some > 2 * sorted, unsorted + " > " + some + " > " + sorted);
        int[] order = LENGTHS.clone();
        Arrays.sort(order);
        long least = 0;
        for (int i = 0; i < order.length; i++) {
            least += order[Math.min(i / 8 * 8 + 7, order.length - 1)] - order[i];
        }
        assertEquals(least, sorted);
    }

    private static long padding(int pool) {
        return new LengthBuckets(LENGTHS, 8, pool, 5).epoch(0).stream().mapToLong(batch -> {
            int longest = examples(batch).map(i -> LENGTHS[i]).max().orElseThrow();
            return examples(batch).map(i -> longest - LENGTHS[i]).sum();
        }).sum();
    }

    @Test
    void epochsAndSeedsDifferAndAreRepeated() {
        LengthBuckets buckets = new LengthBuckets(LENGTHS, 8, 4, 5);
        assertEquals(buckets.epoch(1).toString(), buckets.epoch(1).toString());
        assertNotEquals(buckets.epoch(0).toString(), buckets.epoch(1).toString());
        assertNotEquals(buckets.epoch(0).toString(), new LengthBuckets(LENGTHS, 8, 4, 6).epoch(0).toString());
    }

    /** Without sorting the batches are those of a shuffle, in another order. */
    @Test
    void equalLengthsStayShuffled() {
        int[] equal = new int[20];
        List<String> batches = new LengthBuckets(equal, 6, 100, 1).epoch(0).stream().map(Indices::toString).sorted().toList();
        int[] order = RandomSource.of(1).fork(0).permutation(20);
        String first = "batch " + Arrays.toString(Arrays.copyOf(order, 6));
        assertTrue(batches.contains(first), batches + " has " + first);
    }

    @Test
    void refusals() {
        says("The batch size must be from 1 to 2, got 3.", () -> new LengthBuckets(new int[] {1, 2}, 3, 1, 0));
        says("The number of batches in a pool must be at least 1, got 0.", () -> new LengthBuckets(new int[] {1, 2}, 1, 0, 0));
        says("The length of sequence 1 must be at least 0, got -2.", () -> new LengthBuckets(new int[] {1, -2}, 1, 1, 0));
    }

    private static void says(String message, Executable action) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
    }
}
