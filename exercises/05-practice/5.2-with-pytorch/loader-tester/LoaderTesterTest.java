import book.exercise.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoaderTesterTest {

    private static final int EXAMPLES = 22;

    /** The numbers 0 to n − 1 in the order that a seed decides. */
    private static List<Integer> shuffled(int n, long seed) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(seed));
        return numbers;
    }

    private static List<int[]> divided(List<Integer> numbers, int size) {
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += size) {
            List<Integer> batch = numbers.subList(from, Math.min(from + size, numbers.size()));
            batches.add(batch.stream().mapToInt(Integer::intValue).toArray());
        }
        return batches;
    }

    private static List<int[]> right(int epoch, int size) {
        return divided(shuffled(EXAMPLES, 1000 + epoch), size);
    }

    @Test
    @DisplayName("it passes a right loader whose last batch is smaller")
    void right() {
        Check.passes("22 examples in batches of 5", () -> LoaderTester.test(epoch -> right(epoch, 5), EXAMPLES, 5));
    }

    @Test
    @DisplayName("it passes a right loader whose batches are all full")
    void divisible() {
        Check.passes("22 examples in batches of 11", () -> LoaderTester.test(epoch -> right(epoch, 11), EXAMPLES, 11));
    }

    @Test
    @DisplayName("it passes a right loader with a single batch, smaller than asked for")
    void single() {
        Check.passes("22 examples in batches of 64", () -> LoaderTester.test(epoch -> right(epoch, 64), EXAMPLES, 64));
    }

    @Test
    @DisplayName("it catches a loader that drops the last, incomplete batch")
    void dropsTheLast() {
        Check.catches("22 examples in 4 batches of 5",
                () -> LoaderTester.test(epoch -> right(epoch, 5).subList(0, 4), EXAMPLES, 5));
    }

    @Test
    @DisplayName("it catches a loader that fills up the last batch with examples that were there before")
    void fillsUp() {
        Check.catches("the last batch is filled up from the first", () -> LoaderTester.test(epoch -> {
            List<Integer> order = shuffled(EXAMPLES, epoch);
            order.addAll(order.subList(0, 3));
            return divided(order, 5);
        }, EXAMPLES, 5));
    }

    @Test
    @DisplayName("it catches a loader that draws each example at random from all of them")
    void withReplacement() {
        Check.catches("examples are drawn and put back", () -> LoaderTester.test(
                epoch -> divided(new Random(epoch).ints(EXAMPLES, 0, EXAMPLES).boxed().toList(), 5), EXAMPLES, 5));
    }

    @Test
    @DisplayName("it catches a loader with the same order in every epoch")
    void sameOrder() {
        Check.catches("the order of epoch 0 for all", () -> LoaderTester.test(epoch -> right(0, 5), EXAMPLES, 5));
    }

    @Test
    @DisplayName("it catches a loader that is right in its first epoch only")
    void firstEpochOnly() {
        Check.catches("an example comes twice from epoch 1 on", () -> LoaderTester.test(epoch -> {
            List<int[]> batches = right(epoch, 5);
            batches.get(0)[0] = epoch == 0 ? batches.get(0)[0] : batches.get(1)[0];
            return batches;
        }, EXAMPLES, 5));
    }

    @Test
    @DisplayName("it catches a loader whose epochs have another order when asked for again")
    void notRepeatable() {
        Random random = new Random(3);
        Check.catches("the generator goes on from call to call",
                () -> LoaderTester.test(epoch -> divided(shuffled(EXAMPLES, random.nextLong()), 5), EXAMPLES, 5));
    }

    @Test
    @DisplayName("it catches a loader that divides evenly where batches of 5 were asked for")
    void evenly() {
        Check.catches("22 examples in batches of 5, 5, 4, 4, 4", () -> LoaderTester.test(epoch -> {
            int[] order = shuffled(EXAMPLES, epoch).stream().mapToInt(Integer::intValue).toArray();
            return List.of(Arrays.copyOfRange(order, 0, 5), Arrays.copyOfRange(order, 5, 10), Arrays.copyOfRange(order, 10, 14),
                    Arrays.copyOfRange(order, 14, 18), Arrays.copyOfRange(order, 18, 22));
        }, EXAMPLES, 5));
    }
}
