import java.util.function.DoubleUnaryOperator;

/** A test of inverses: there and back from either side. */
public final class InverseTester {

    private static final double TOLERANCE = 1e-9;

    private InverseTester() {
    }

    /** Returns when g undoes f on all of xs and f undoes g on all of ys; throws an AssertionError when they do not. */
    public static void test(DoubleUnaryOperator f, DoubleUnaryOperator g, double[] xs, double[] ys) {
        thereAndBack("g(f(x))", f, g, xs);
        thereAndBack("f(g(y))", g, f, ys);
    }

    private static void thereAndBack(String what, DoubleUnaryOperator there, DoubleUnaryOperator back, double[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            double argument = arguments[i];
            double returned = back.applyAsDouble(there.applyAsDouble(argument));
            double limit = TOLERANCE;
            if (!(Math.abs(returned - argument) <= limit)) {
                throw new AssertionError(what + " of " + argument + " is " + returned);
            }
        }
    }
}
