import book.exercise.Check;
import book.exercise.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mapping.sampling.Indices;
import mapping.sampling.MiniBatches;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoaderTesterHiddenTest {

    private static List<int[]> batches(int count, int size, boolean dropLast, long seed, int epoch) {
        List<int[]> batches = new ArrayList<>();
        for (Indices indices : new MiniBatches(count, size, dropLast, seed).epoch(epoch)) {
            batches.add(Arrays.copyOfRange(indices.examples(), indices.from(), indices.to()));
        }
        return batches;
    }

    @Test
    @DisplayName("it passes the book's own loader, and catches it when it drops or counts from one")
    void ours() {
        Random random = Seed.random();
        int size = 3 + random.nextInt(4);
        int count = size * (6 + random.nextInt(5)) + 1;
        long seed = random.nextLong();
        Check.passes("the book's loader",
                () -> LoaderTester.test(epoch -> batches(count, size, false, seed, epoch), count, size));
        Check.catches("the book's loader, dropping the last batch",
                () -> LoaderTester.test(epoch -> batches(count, size, true, seed, epoch), count, size));
        Check.catches("examples counted from 1", () -> LoaderTester.test(epoch -> {
            List<int[]> shifted = batches(count, size, false, seed, epoch);
            shifted.forEach(batch -> Arrays.setAll(batch, i -> batch[i] + 1));
            return shifted;
        }, count, size));
    }
}
