import book.exercise.Check;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeakTesterTest {

    private static final int TOKENS = 5;
    private static final int TIMES = 6;

    /** What a row gets of the whole sequence besides its own past. */
    private interface Leak {
        double of(int[] sequence, int row);
    }

    /** Scores of the past: each token counts for itself and for its place; and what leaks, into one score. */
    private static Function<int[], double[][]> model(Leak leak, int score) {
        return sequence -> {
            double[][] rows = new double[sequence.length][TOKENS];
            for (int row = 0; row < rows.length; row++) {
                for (int t = 0; t <= row; t++) {
                    rows[row][sequence[t]] += 1 + 0.1 * t;
                }
                rows[row][score] += leak.of(sequence, row);
            }
            return rows;
        };
    }

    private static void test(Leak leak) {
        LeakTester.test(model(leak, 0), TOKENS, TIMES);
    }

    @Test
    @DisplayName("it passes a model that sees all of its past")
    void right() {
        Check.passes("counts of the past", () -> test((sequence, row) -> 0));
    }

    @Test
    @DisplayName("it passes a model that gives every place its own scores")
    void rightAndBlind() {
        Check.passes("scores that depend on the place alone", () -> LeakTester.test(sequence -> {
            double[][] rows = new double[sequence.length][TOKENS];
            for (int row = 0; row < rows.length; row++) {
                rows[row][row % TOKENS] = 1;
            }
            return rows;
        }, TOKENS, TIMES));
    }

    @Test
    @DisplayName("it catches a mask that is shifted by one")
    void next() {
        Check.catches("each row sees the next token",
            () -> test((sequence, row) -> row + 1 < sequence.length ? sequence[row + 1] : 0));
    }

    @Test
    @DisplayName("it catches a row that sees the last token only")
    void last() {
        Check.catches("the first row sees the last token",
            () -> test((sequence, row) -> row == 0 ? sequence[sequence.length - 1] : 0));
    }

    @Test
    @DisplayName("it catches a leak at the beginning only")
    void first() {
        Check.catches("the first row sees the second token", () -> test((sequence, row) -> row == 0 ? sequence[1] : 0));
    }

    @Test
    @DisplayName("it catches a leak of one part in a million")
    void small() {
        Check.catches("a small leak of the next token",
            () -> test((sequence, row) -> row + 1 < sequence.length ? 1e-6 * sequence[row + 1] : 0));
    }

    @Test
    @DisplayName("it catches a leak of one token only")
    void oneToken() {
        Check.catches("the rows before place 4 see whether the token there is 3",
            () -> test((sequence, row) -> row < 4 && sequence[4] == 3 ? 1 : 0));
    }

    @Test
    @DisplayName("it catches a leak into the last score only")
    void lastScore() {
        Check.catches("the last score of each row sees the next token",
            () -> LeakTester.test(model((sequence, row) -> row + 1 < sequence.length ? sequence[row + 1] : 0, TOKENS - 1),
                TOKENS, TIMES));
    }

    @Test
    @DisplayName("it catches scores that are no numbers when the future is")
    void notANumber() {
        Check.catches("NaN if the next token is 4",
            () -> test((sequence, row) -> row + 1 < sequence.length && sequence[row + 1] == 4 ? Double.NaN : 0));
    }
}
