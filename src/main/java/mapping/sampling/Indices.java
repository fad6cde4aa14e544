package mapping.sampling;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import mapping.Requirement;

/**
 * A batch as the numbers of its examples: the elements of {@code examples} from {@code from} to before {@code to}.
 *
 * @param examples shared with other batches and not to be changed
 */
public record Indices(int[] examples, int from, int to) {

    public Indices {
        Requirement.given("The examples", examples);
        if (from < 0 || from >= to || to > examples.length) {
            throw new IllegalArgumentException(
                "The ends of a batch must be 0 ≤ from < to ≤ " + examples.length + ", got " + from + " and " + to + ".");
        }
    }

    /** The batch of all examples 0 … n − 1, in order. */
    public static Indices all(int n) {
        Requirement.length("The number of examples", n);
        int[] examples = new int[n];
        for (int i = 0; i < n; i++) {
            examples[i] = i;
        }
        return new Indices(examples, 0, n);
    }

    /**
     * Cuts an order of examples into batches of one size, in that order.
     *
     * @param dropLast leaves out the last batch if it is smaller
     */
    public static Iterable<Indices> divide(int[] order, int size, boolean dropLast) {
        Requirement.given("The order of the examples", order);
        Requirement.atLeast("The size of a batch", size, 1);
        int end = dropLast ? order.length / size * size : order.length;
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < end;
            }

            @Override
            public Indices next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("All " + order.length + " examples have been used.");
                }
                int from = next;
                next = order.length - from < size ? order.length : from + size;
                return new Indices(order, from, next);
            }
        };
    }

    /** The number of examples. */
    public int size() {
        return to - from;
    }

    @Override
    public String toString() {
        return "batch " + Arrays.toString(Arrays.copyOfRange(examples, from, to));
    }
}
