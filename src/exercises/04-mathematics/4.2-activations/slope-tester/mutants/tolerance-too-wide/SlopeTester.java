import java.util.function.DoubleUnaryOperator;

/** A test of an activation's slope: it passes right slopes and catches wrong ones. */
public final class SlopeTester {

    private SlopeTester() {
    }

    /** Returns when slope is the derivative of f; throws an AssertionError when it is not. */
    public static void test(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        for (int i = -80; i < 80; i++) {
            double z = (i + 0.5) / 10;
            double h = 1e-5;
            double numeric = (f.applyAsDouble(z + h) - f.applyAsDouble(z - h)) / (2 * h);
            if (!(Math.abs(slope.applyAsDouble(z) - numeric) < 1e-2)) {
                throw new AssertionError("at " + z + " the slope is " + numeric + ", not " + slope.applyAsDouble(z));
            }
        }
    }
}
