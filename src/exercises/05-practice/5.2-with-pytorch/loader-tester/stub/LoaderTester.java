import book.exercise.ToDo;
import java.util.List;

/** A test of loaders: it passes those that keep their four promises and fails the others. */
public final class LoaderTester {

    /** Divides examples into batches: the mapping epoch ↦ batches, each an array of the examples' numbers. */
    public interface Loader {

        List<int[]> epoch(int number);
    }

    private LoaderTester() {
    }

    /**
     * Returns when the loader divides the examples 0 to {@code examples} − 1 into batches of {@code size} as promised; throws an
     * AssertionError when it does not.
     */
    public static void test(Loader loader, int examples, int size) {
        throw new ToDo();
    }
}
