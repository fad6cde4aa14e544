package book.run;

/**
 * How to run.
 *
 * @param check  compare with the committed notebook
 * @param update copy the outcome into the committed notebook, its figures and the page
 * @param retime with {@code update}: take new timings too, even if their cells have not changed
 * @param redraw with {@code update}: take new pictures too, even if their data have not changed
 * @param record with {@code check}: enter a section that reproduces, with this JDK, in the book's list of them
 * @param heap   the heap limit of a notebook's JVM, such as "2g"; null for Java's default
 */
public record RunOptions(boolean check, boolean update, boolean retime, boolean redraw, boolean record, String heap) {

    /** Executes and does nothing else: a reader's run. */
    public static final RunOptions READER = new RunOptions(false, false, false, false, false, null);
}
