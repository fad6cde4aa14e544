import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MadeMasksHiddenTest {

    @Test
    @DisplayName("two hidden layers with drawn degrees: no output sees its own input or a later one")
    void nothingLeaks() {
        Random random = Seed.random();
        int d = 4 + random.nextInt(4);
        int[] inputs = IntStream.rangeClosed(1, d).toArray();
        int[] first = random.ints(12, 1, d).toArray();
        int[] second = random.ints(12, 1, d).toArray();
        first[0] = 1;
        second[0] = 1;
        double[][] paths = MadeMasks.paths(MadeMasks.mask(inputs, first, false), MadeMasks.mask(first, second, false),
            MadeMasks.mask(second, inputs, true));
        for (int o = 0; o < d; o++) {
            for (int i = 0; i < d; i++) {
                int from = inputs[i];
                int to = inputs[o];
                long expected = 0;
                for (int g : first) {
                    for (int h : second) {
                        expected += from <= g && g <= h && h < to ? 1 : 0;
                    }
                }
                Check.close("the paths from input " + from + " to output " + to, (double) expected, paths[o][i], 1e-12);
            }
        }
    }
}
