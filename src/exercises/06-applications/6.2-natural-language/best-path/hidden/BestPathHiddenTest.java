import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mapping.tensor.Tensor;
import mapping.text.tagging.Lattice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BestPathHiddenTest {

    private static double[][] drawn(Random random, int rows, int columns) {
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            Arrays.setAll(row, k -> (float) random.nextGaussian());
        }
        return drawn;
    }

    private static Tensor tensor(double[][] rows) {
        float[] numbers = new float[rows.length * rows[0].length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return Tensor.of(numbers, rows.length, rows[0].length);
    }

    private static void compare(Random random, int words, int tags) {
        double[][] emissions = drawn(random, words, tags);
        double[][] transitions = drawn(random, tags, tags);
        double[][] ends = drawn(random, 2, tags);
        List<Integer> expected = Arrays.stream(new Lattice(tensor(emissions).unsqueeze(0), tensor(transitions),
            tensor(ends).select(0, 0), tensor(ends).select(0, 1), words).best()[0]).boxed().toList();
        Check.equal("the path of " + words + " words", expected, BestPath.of(emissions, transitions, ends[0], ends[1]));
    }

    @Test
    @DisplayName("drawn scores, one to nine words")
    void drawn() {
        Random random = Seed.random();
        for (int words = 1; words < 10; words++) {
            compare(random, words, 4);
        }
    }

    @Test
    @DisplayName("200 words")
    void many() {
        compare(Seed.random(), 200, 6);
    }
}
