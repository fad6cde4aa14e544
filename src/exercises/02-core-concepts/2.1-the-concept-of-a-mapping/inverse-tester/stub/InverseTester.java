import book.exercise.ToDo;
import java.util.function.DoubleUnaryOperator;

/** A test of inverses: it passes the true ones and fails the false ones. */
public final class InverseTester {

    private InverseTester() {
    }

    /**
     * Returns when g undoes f on all of xs and f undoes g on all of ys, up to rounding; throws an AssertionError otherwise.
     */
    public static void test(DoubleUnaryOperator f, DoubleUnaryOperator g, double[] xs, double[] ys) {
        throw new ToDo();
    }
}
