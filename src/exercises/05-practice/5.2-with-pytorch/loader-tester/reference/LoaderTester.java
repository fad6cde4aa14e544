import java.util.Arrays;
import java.util.List;

/** A test of loaders: it passes those that keep their four promises and fails the others. */
public final class LoaderTester {

    /** Divides examples into batches: the mapping epoch ↦ batches, each an array of the examples' numbers. */
    public interface Loader {

        List<int[]> epoch(int number);
    }

    private static final int EPOCHS = 3;

    private LoaderTester() {
    }

    /** Returns when the loader keeps its promises; throws an AssertionError when it does not. */
    public static void test(Loader loader, int examples, int size) {
        int[][] orders = new int[EPOCHS][];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            List<int[]> batches = loader.epoch(epoch);
            require(batches.size() == (examples + size - 1) / size, "number of batches");
            for (int b = 0; b < batches.size(); b++) {
                int wanted = Math.min(size, examples - b * size);
                require(batches.get(b).length == wanted, "size of batch " + b);
            }
            orders[epoch] = batches.stream().flatMapToInt(Arrays::stream).toArray();
            int[] sorted = orders[epoch].clone();
            Arrays.sort(sorted);
            for (int i = 0; i < examples; i++) {
                require(sorted[i] == i, "example " + i + " once");
            }
        }
        for (int epoch = 1; epoch < EPOCHS; epoch++) {
            require(!Arrays.equals(orders[epoch], orders[epoch - 1]), "another order in epoch " + epoch);
        }
        for (int epoch = EPOCHS - 1; epoch >= 0; epoch--) {
            int[] again = loader.epoch(epoch).stream().flatMapToInt(Arrays::stream).toArray();
            require(Arrays.equals(orders[epoch], again), "the same order again in epoch " + epoch);
        }
    }

    private static void require(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError("not kept: " + promise);
        }
    }
}
