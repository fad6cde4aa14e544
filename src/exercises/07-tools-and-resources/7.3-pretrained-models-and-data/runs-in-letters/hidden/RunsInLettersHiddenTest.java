import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.data.layouts.RunLengths;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunsInLettersHiddenTest {

    @Test
    @DisplayName("random masks, small and large: the library's texts and boxes")
    void masks() {
        Random random = Seed.random();
        for (int n = 0; n < 30; n++) {
            int height = 1 + random.nextInt(n < 20 ? 6 : 200);
            boolean[][] mask = new boolean[height][1 + random.nextInt(n < 20 ? 6 : 200)];
            int share = 2 + random.nextInt(20);
            for (boolean[] row : mask) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = random.nextInt(share) == 0;
                }
            }
            mask[random.nextInt(height)][random.nextInt(mask[0].length)] = true;
            RunLengths runs = RunLengths.of(mask);
            Check.equal("the runs of " + runs.text(), Arrays.toString(runs.counts()),
                Arrays.toString(RunsInLetters.runs(runs.text())));
            Check.equal("the box", Arrays.toString(runs.box()), Arrays.toString(RunsInLetters.box(height, runs.counts())));
        }
    }

    @Test
    @DisplayName("one block in a large picture")
    void block() {
        Random random = Seed.random();
        boolean[][] mask = new boolean[600][500];
        int top = random.nextInt(100);
        int left = random.nextInt(100);
        int high = 1 + random.nextInt(400);
        for (int y = top; y < top + high; y++) {
            Arrays.fill(mask[y], left, left + 300, true);
        }
        Check.equal("the box", Arrays.toString(new int[] {left, top, 300, high}),
            Arrays.toString(RunsInLetters.box(600, RunsInLetters.runs(RunLengths.of(mask).text()))));
    }
}
