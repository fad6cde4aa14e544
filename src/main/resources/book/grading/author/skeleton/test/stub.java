import book.exercise.ToDo;
import java.util.function.DoubleUnaryOperator;

/** A test of what. */
public final class @TYPE@ {

    private @TYPE@() {
    }

    /**
     * Returns when the candidate is right; throws an AssertionError, from a failed {@code Check} for instance, when it is
     * wrong.
     */
    public static void test(DoubleUnaryOperator candidate) {
        throw new ToDo();
    }
}
