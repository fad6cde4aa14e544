import java.util.Arrays;
import java.util.function.Function;

/** A test of language models: every place is changed to every token, and no row before it may move. */
public final class LeakTester {

    private LeakTester() {
    }

    /** Returns when no row of scores depends on later tokens; throws an AssertionError when one does. */
    public static void test(Function<int[], double[][]> model, int tokens, int times) {
        for (int start = 0; start < 3; start++) {
            int[] sequence = new int[times];
            for (int t = 0; t < times; t++) {
                sequence[t] = (start + start * t) % tokens;
            }
            double[][] rows = model.apply(sequence.clone());
            for (int t = 1; t < times; t++) {
                for (int token = 0; token < tokens; token++) {
                    int[] other = sequence.clone();
                    other[t] = token;
                    double[][] moved = model.apply(other);
                    for (int row = 0; row < t; row++) {
                        for (int i = 0; i < tokens; i++) {
                            if (!(Math.abs(rows[row][i] - moved[row][i]) <= 1e-12)) {
                                throw new AssertionError("row " + row + " knows token " + t + " of " + Arrays.toString(other));
                            }
                        }
                    }
                }
            }
        }
    }
}
