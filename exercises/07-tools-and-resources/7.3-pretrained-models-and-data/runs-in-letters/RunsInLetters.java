import book.exercise.ToDo;

/** Masks as COCO's files have them: runs in letters, column by column, zeros first. */
public final class RunsInLetters {

    private RunsInLetters() {
    }

    /** The runs of a text. */
    public static int[] runs(String text) {
        throw new ToDo();
    }

    /** The smallest box around the ones, of which there is one at least: x, y, width, height. */
    public static int[] box(int height, int[] runs) {
        throw new ToDo();
    }
}
