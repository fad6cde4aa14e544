package book.exercise;

/**
 * What one check saw of the reader's answer. The grader compares observations with those of the reference and of the known
 * mistakes, so it need not believe the verdict of a process in which foreign code ran.
 *
 * @param name   the quantity that was checked
 * @param values the reader's numbers, in row-major order; empty for a text
 * @param text   the reader's answer as text, or the shape of the numbers
 * @param error  the largest relative error, 0 where none applies
 * @param limit  the error that is allowed, 0 where none applies
 */
public record Observation(String name, double[] values, String text, double error, double limit) {

    static final String ABOUT = "about ";

    /** Whether the text alone says what matters: the number of a prediction counts with two digits. */
    public boolean isRough() {
        return text.startsWith(ABOUT);
    }
}
