import book.exercise.ToDo;

/** Masks as runs: column by column, downwards; so many pixels outside, so many inside, and so on. */
public final class RunByRun {

    private RunByRun() {
    }

    /** The lengths of the runs of {@code mask[row][column]}; the first is of pixels outside and may be 0. */
    public static int[] runs(boolean[][] mask) {
        throw new ToDo();
    }

    /** The number of pixels inside. */
    public static int area(int[] runs) {
        throw new ToDo();
    }

    /** The runs of the pixels that are inside at least one of two masks of equal size. */
    public static int[] union(int[] a, int[] b) {
        throw new ToDo();
    }
}
