import book.exercise.Check;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AreaOfRunsTest {

    private static final int[] BLOCK = {11, 2, 3, 2, 7};

    @Test
    @DisplayName("every second run counts, beginning with the second")
    void area() {
        Check.equal("the area", 4, AreaOfRuns.area(BLOCK));
        Check.equal("the area of 0 6 1", 6, AreaOfRuns.area(new int[] {0, 6, 1}));
        Check.equal("the area of an empty mask", 0, AreaOfRuns.area(new int[] {25}));
    }

    @Test
    @DisplayName("runs go down the columns")
    void mask() {
        boolean[][] mask = AreaOfRuns.mask(2, 3, new int[] {1, 2, 3});
        Check.equal("row 0", "false true false", mask[0][0] + " " + mask[0][1] + " " + mask[0][2]);
        Check.equal("row 1", "true false false", mask[1][0] + " " + mask[1][1] + " " + mask[1][2]);
        Check.equal("rows of a mask of 2 × 3", 2, mask.length);
    }

    @Test
    @DisplayName("a mask may begin with a one")
    void beginsWithOne() {
        boolean[][] mask = AreaOfRuns.mask(1, 3, new int[] {0, 2, 1});
        Check.equal("the row", "true true false", mask[0][0] + " " + mask[0][1] + " " + mask[0][2]);
    }

    @Test
    @DisplayName("the box is x, y, width, height")
    void box() {
        boolean[][] mask = new boolean[6][6];
        mask[3][1] = true;
        mask[3][2] = true;
        mask[4][2] = true;
        mask[4][3] = true;
        same("the box", new int[] {1, 3, 3, 2}, AreaOfRuns.box(mask));
        boolean[][] one = new boolean[4][4];
        one[3][0] = true;
        same("the box of one pixel", new int[] {0, 3, 1, 1}, AreaOfRuns.box(one));
    }

    /** Compares numbers in their order. */
    private static void same(String name, int[] expected, int[] yours) {
        Check.equal(name, Arrays.toString(expected), Arrays.toString(yours));
    }
}
