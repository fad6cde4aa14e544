import java.util.Arrays;
import java.util.function.BiFunction;

/** A test of magnitude pruning: weights of both signs, three shares, the result element by element, the argument unchanged. */
public final class PruningTester {

    private PruningTester() {
    }

    /** Returns when {@code prune} is right; throws an AssertionError when it is not. */
    public static void test(BiFunction<double[], Double, double[]> prune) {
        double[] weights = {0.5, -2, 0.1, 3, -0.2, 1, -4, 0.05};
        double[] sizes = Arrays.stream(weights).map(Math::abs).sorted().toArray();
        for (double share : new double[] {0.25, 0.5, 0.75}) {
            double[] given = weights.clone();
            double[] result = prune.apply(given, share);
            if (!Arrays.equals(given, weights)) {
                throw new AssertionError("the argument was changed to " + Arrays.toString(given));
            }
            double bound = sizes[(int) Math.round(share * weights.length) - 1];
            for (int i = 0; i < weights.length; i++) {
                double expected = Math.abs(weights[i]) <= bound ? 0 : weights[i];
                if (result[i] != expected) {
                    throw new AssertionError("weight " + i + " at share " + share + " is " + result[i] + ", not " + expected);
                }
            }
        }
    }
}
