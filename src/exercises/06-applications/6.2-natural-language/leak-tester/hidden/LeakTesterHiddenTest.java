import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.text.generation.Gpt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeakTesterHiddenTest {

    /** The book's GPT, untrained. */
    private static double[][] scores(Gpt gpt, int... sequence) {
        float[] ids = new float[sequence.length];
        for (int t = 0; t < ids.length; t++) {
            ids[t] = sequence[t];
        }
        float[] all = gpt.apply(Tensor.of(ids, 1, ids.length)).data();
        double[][] rows = new double[ids.length][gpt.tokens()];
        for (int i = 0; i < all.length; i++) {
            rows[i / gpt.tokens()][i % gpt.tokens()] = all[i];
        }
        return rows;
    }

    @Test
    @DisplayName("it passes the book's GPT, and catches it when the sequence is read backwards")
    void gpt() {
        Gpt gpt = Gpt.of(7, 5, 8, 2, 1, RandomSource.of(Seed.random().nextInt(1_000)));
        Check.passes("a causal GPT", () -> LeakTester.test(sequence -> scores(gpt, sequence), 7, 5));
        Function<int[], double[][]> backwards = sequence -> {
            int[] turned = new int[sequence.length];
            Arrays.setAll(turned, t -> sequence[sequence.length - 1 - t]);
            return scores(gpt, turned);
        };
        Check.catches("the sequence is read backwards", () -> LeakTester.test(backwards, 7, 5));
    }

    @Test
    @DisplayName("it catches a leak from one place to one row, of one token")
    void onePlace() {
        Random random = Seed.random();
        int from = 2 + random.nextInt(4);
        int row = random.nextInt(from - 1);
        int token = random.nextInt(6);
        Function<int[], double[][]> model = sequence -> {
            double[][] rows = new double[sequence.length][6];
            for (int t = 0; t < rows.length; t++) {
                rows[t][sequence[t]] = 1;
            }
            rows[row][5] += sequence[from] == token ? 1e-5 : 0;
            return rows;
        };
        Check.catches("row " + row + " sees whether token " + from + " is " + token, () -> LeakTester.test(model, 6, 6));
        Check.passes("rows that see their own token", () -> LeakTester.test(sequence -> {
            double[][] rows = new double[sequence.length][6];
            for (int t = 0; t < rows.length; t++) {
                rows[t][sequence[t]] = 1;
            }
            return rows;
        }, 6, 6));
    }
}
