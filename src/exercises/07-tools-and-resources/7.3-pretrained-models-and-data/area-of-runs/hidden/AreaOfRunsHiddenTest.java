import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.data.layouts.RunLengths;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AreaOfRunsHiddenTest {

    private static boolean[][] random(Random random) {
        boolean[][] mask = new boolean[2 + random.nextInt(6)][2 + random.nextInt(6)];
        for (boolean[] row : mask) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextInt(3) == 0;
            }
        }
        mask[random.nextInt(mask.length)][random.nextInt(mask[0].length)] = true;
        return mask;
    }

    @Test
    @DisplayName("random masks come back from the library's runs")
    void masks() {
        Random random = Seed.random();
        for (int n = 0; n < 20; n++) {
            boolean[][] mask = random(random);
            int[] runs = RunLengths.of(mask).counts();
            Check.equal("the mask", Arrays.deepToString(mask), Arrays.deepToString(AreaOfRuns.mask(mask.length, mask[0].length,
                runs)));
        }
    }

    @Test
    @DisplayName("areas and boxes of random masks are the library's")
    void numbers() {
        Random random = Seed.random();
        for (int n = 0; n < 20; n++) {
            boolean[][] mask = random(random);
            RunLengths runs = RunLengths.of(mask);
            Check.equal("the area", runs.area(), AreaOfRuns.area(runs.counts()));
            same("the box", runs.box(), AreaOfRuns.box(mask));
        }
    }

    /** Compares numbers in their order. */
    private static void same(String name, int[] expected, int[] yours) {
        Check.equal(name, Arrays.toString(expected), Arrays.toString(yours));
    }
}
