package book.exercise;

import java.util.Arrays;
import java.util.List;

/**
 * What one check saw of the reader's answer. The grader compares observations with those of the reference and of the known
 * mistakes, so it need not trust the verdict of a process in which foreign code ran.
 *
 * @param name   the quantity that was checked
 * @param values the reader's numbers, in row-major order; empty if the answer is a text
 * @param text   the reader's answer as text, or the shape of the numbers
 * @param error  the largest relative error, or 0 if none applies
 * @param limit  the largest error allowed, or 0 if none applies
 */
public record ObservedAnswer(String name, double[] values, String text, double error, double limit) {

    static final String ABOUT = "about ";
    private static final double ROUNDING = 1e-12;

    /**
     * Whether an answer that passes the check can lead to the other observation where the right answer led to this one. The
     * quantity must be the same, and the numbers must agree up to twice the allowed error, because each may be off by that much.
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

    /** Whether the two lists agree, observation by observation. */
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

    /** Whether only the text counts: a predicted number matters to the digits that its tolerance tells apart. */
    public boolean isRough() {
        return text.startsWith(ABOUT);
    }
}
