import book.exercise.Check;
import java.util.function.DoubleUnaryOperator;

/** A test of what. */
public final class @TYPE@ {

    private @TYPE@() {
    }

    /** Returns when the candidate is right; throws an AssertionError when it is wrong. */
    public static void test(DoubleUnaryOperator candidate) {
        for (double x : new double[] {-3, 0, 2, 3, 1e6}) {
            Check.close("twice " + x, 2 * x, candidate.applyAsDouble(x), 1e-9);
        }
    }
}
