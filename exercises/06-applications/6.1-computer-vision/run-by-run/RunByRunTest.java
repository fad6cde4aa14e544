import book.exercise.Check;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunByRunTest {

    private static List<Integer> listed(int[] runs) {
        return Arrays.stream(runs).boxed().toList();
    }

    private static boolean[][] mask(String... rows) {
        boolean[][] mask = new boolean[rows.length][rows[0].length()];
        for (int y = 0; y < mask.length; y++) {
            for (int x = 0; x < mask[y].length; x++) {
                mask[y][x] = rows[y].charAt(x) == '1';
            }
        }
        return mask;
    }

    @Test
    @DisplayName("the runs of one row that begins outside, as pycocotools has them")
    void row() {
        Check.equal("runs", List.of(2, 3, 1, 1), listed(RunByRun.runs(mask("0011101"))));
    }

    @Test
    @DisplayName("the runs of one row that begins inside, as pycocotools has them")
    void inside() {
        Check.equal("runs", List.of(0, 6, 1), listed(RunByRun.runs(mask("1111110"))));
    }

    @Test
    @DisplayName("the runs of a hook on 5 × 5 pixels, as pycocotools has them")
    void hook() {
        Check.equal("runs", List.of(11, 3, 3, 1, 7), listed(RunByRun.runs(mask("00000", "00100", "00110", "00100", "00000"))));
    }

    @Test
    @DisplayName("the area of a block of 2 × 2")
    void area() {
        Check.equal("area", 4, RunByRun.area(new int[] {11, 2, 3, 2, 7}));
    }

    @Test
    @DisplayName("the union of two masks that lie apart")
    void apart() {
        Check.equal("runs", List.of(1, 2, 2, 1, 4), listed(RunByRun.union(new int[] {1, 2, 7}, new int[] {5, 1, 4})));
    }

    @Test
    @DisplayName("the union of two masks of which one ends where the other begins")
    void touching() {
        Check.equal("runs", List.of(1, 5, 4), listed(RunByRun.union(new int[] {1, 2, 7}, new int[] {3, 3, 4})));
    }
}
