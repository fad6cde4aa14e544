package book.bench.work;

import java.util.Arrays;
import java.util.Random;
import mapping.data.sets.FashionMnist;

/**
 * Epochs on Fashion-MNIST, in shuffled batches of 64, for a library in Java that takes the steps. {@code epoch} answers with its
 * seconds; the check is the mean loss.
 */
public abstract class EpochsOfAPeer implements Work {

    protected static final int BATCH = 64;
    protected static final int PIXELS = FashionMnist.PIXELS;
    protected static final int CLASSES = 10;

    private final int count;
    private final Random random = new Random(1);

    protected EpochsOfAPeer(int count) {
        this.count = count;
    }

    /** Returns the first {@code count} pictures, as the book reads them: 784 values from 0 to 1 each, and their classes. */
    protected static FashionMnist pictures(int count) {
        FashionMnist all = FashionMnist.train();
        return count < all.count() ? all.first(count) : all;
    }

    /** Takes a step with the pictures of these numbers and returns their mean loss. */
    protected abstract double step(int[] rows);

    /** Returns the mean loss of the epoch; most libraries return it with each step. */
    protected double loss(double meanOfSteps) {
        return meanOfSteps;
    }

    @Override
    public final Answer answer(String[] request) {
        Stopwatch watch = Stopwatch.of(request);
        int[] order = permutation();
        double sum = 0;
        for (int from = 0; from < count; from += BATCH) {
            int[] rows = Arrays.copyOfRange(order, from, Math.min(count, from + BATCH));
            sum += step(rows) * rows.length;
        }
        double seconds = watch.seconds();
        return new Answer(seconds, loss(sum / count));
    }

    private int[] permutation() {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
