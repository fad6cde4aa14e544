import book.exercise.ToDo;
import java.util.function.BiFunction;

/** A test of magnitude pruning: it passes the right ones and fails the wrong ones. */
public final class PruningTester {

    private PruningTester() {
    }

    /**
     * Returns when {@code prune} sets the given share of the weights, the smallest by absolute value, to zero in a new array;
     * throws an AssertionError when it does not.
     */
    public static void test(BiFunction<double[], Double, double[]> prune) {
        throw new ToDo();
    }
}
