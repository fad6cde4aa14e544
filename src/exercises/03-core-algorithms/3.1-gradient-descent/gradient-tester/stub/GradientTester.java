import book.exercise.ToDo;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** A test of gradients: it passes the right ones and fails the wrong ones. */
public final class GradientTester {

    private GradientTester() {
    }

    /**
     * Returns when {@code gradient} is the gradient of f at x; throws an AssertionError (from a failed {@code Check}, for
     * instance) when it is not.
     */
    public static void test(ToDoubleFunction<double[]> f, UnaryOperator<double[]> gradient, double[] x) {
        throw new ToDo();
    }
}
