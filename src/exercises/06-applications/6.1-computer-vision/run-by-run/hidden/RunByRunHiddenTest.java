import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mapping.vision.segmentation.RunLengths;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunByRunHiddenTest {

    private static List<Integer> listed(int[] runs) {
        return Arrays.stream(runs).boxed().toList();
    }

    private static boolean[][] drawn(Random random) {
        boolean[][] mask = new boolean[4][6];
        for (boolean[] row : mask) {
            for (int x = 0; x < row.length; x++) {
                row[x] = random.nextInt(3) == 0;
            }
        }
        return mask;
    }

    @Test
    @DisplayName("twenty masks agree with the library")
    void masks() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            boolean[][] mask = drawn(random);
            Check.equal("runs of mask " + i, listed(RunLengths.of(mask).runs()), listed(RunByRun.runs(mask)));
            Check.equal("area of mask " + i, RunLengths.of(mask).area(), RunByRun.area(RunLengths.of(mask).runs()));
        }
    }

    @Test
    @DisplayName("the unions of twenty pairs")
    void unions() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            boolean[][] a = drawn(random);
            boolean[][] b = drawn(random);
            boolean[][] either = new boolean[4][6];
            for (int y = 0; y < 4; y++) {
                for (int x = 0; x < 6; x++) {
                    either[y][x] = a[y][x] || b[y][x];
                }
            }
            Check.equal("union of pair " + i, listed(RunLengths.of(either).runs()),
                listed(RunByRun.union(RunLengths.of(a).runs(), RunLengths.of(b).runs())));
        }
    }
}
