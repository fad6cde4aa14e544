import book.exercise.ToDo;
import java.util.function.DoubleUnaryOperator;

/** A test of an activation's slope: it passes right slopes and catches wrong ones. */
public final class SlopeTester {

    private SlopeTester() {
    }

    /** Returns when slope is the derivative of f; throws an AssertionError when it is not. */
    public static void test(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        throw new ToDo();
    }
}
