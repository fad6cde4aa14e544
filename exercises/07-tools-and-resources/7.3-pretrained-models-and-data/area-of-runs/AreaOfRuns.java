import book.exercise.ToDo;

/** A mask as runs: column by column, zeros first. */
public final class AreaOfRuns {

    private AreaOfRuns() {
    }

    /** How many pixels the mask has. */
    public static int area(int[] runs) {
        throw new ToDo();
    }

    /** The mask, mask[y][x], of a picture of this height and width. */
    public static boolean[][] mask(int height, int width, int[] runs) {
        throw new ToDo();
    }

    /** The smallest box around a mask that is not empty: x, y, width, height. */
    public static int[] box(boolean[][] mask) {
        throw new ToDo();
    }
}
