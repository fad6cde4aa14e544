package book.run;

/**
 * How to run.
 *
 * @param check  compare with the committed notebook
 * @param update take the outcome over into the committed notebook, its figures and the page
 * @param retime with {@code update}: take new timings too, although their cells have not changed
 * @param redraw with {@code update}: take new pictures too, although their data have not changed
 * @param heap   the heap's limit of a notebook's JVM, "2g"; null for Java's own
 */
public record RunOptions(boolean check, boolean update, boolean retime, boolean redraw, String heap) {

    /** Execute, and nothing else: a reader's run. */
    public static final RunOptions READER = new RunOptions(false, false, false, false, null);
}
