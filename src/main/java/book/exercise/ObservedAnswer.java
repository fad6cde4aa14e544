package book.exercise;

import java.util.Arrays;
import java.util.List;

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
public record ObservedAnswer(String name, double[] values, String text, double error, double limit) {

    static final String ABOUT = "about ";
    private static final double ROUNDING = 1e-12;

    /**
     * Whether another answer that passed the same check can have seen this where the right answer saw the present one: the
     * same quantity and, up to twice the error that is allowed (each may be off by that much), the same numbers.
     */
    public boolean agreesWith(ObservedAnswer other) {
        if (!name.equals(other.name) || values.length != other.values.length) {
            return false;
        }
        if (limit == 0) {
            return text.equals(other.text) && Arrays.equals(values, other.values);
        }
        double[] errors = Numbers.relativeErrors(values, other.values);
        return errors.length == 0 || errors[Numbers.worst(errors)] <= 2 * limit + ROUNDING;
    }

    /** Whether all of them agree, one by one. */
    public static boolean agree(List<ObservedAnswer> right, List<ObservedAnswer> seen) {
        if (right.size() != seen.size()) {
            return false;
        }
        for (int i = 0; i < seen.size(); i++) {
            if (!right.get(i).agreesWith(seen.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text alone says what matters: the number of a prediction counts with two digits. */
    public boolean isRough() {
        return text.startsWith(ABOUT);
    }
}
