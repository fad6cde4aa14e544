import book.exercise.ToDo;

/** The likeliest path with blanks that spells a text. */
public final class PathsThatSpell {

    private PathsThatSpell() {
    }

    /** The least number of frames of a path that spells the text. */
    public static int fewest(String text) {
        throw new ToDo();
    }

    /**
     * The likeliest path that spells a text; "-" is the blank.
     *
     * @param p row t: the probabilities of 'a', 'b', … and, last, of the blank in frame t
     */
    public static String likeliest(double[][] p, String text) {
        throw new ToDo();
    }
}
