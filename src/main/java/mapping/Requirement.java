package mapping;

/**
 * What settings must fulfil, in one form for the whole library: each check fails with a sentence that names the setting, says what
 * it must be and what it was given.
 */
public final class Requirement {

    private Requirement() {
    }

    /** A learning rate: 0 or more, and finite. */
    public static void learningRate(double rate) {
        notNegative("The learning rate", rate);
    }

    /** 0 or more, and finite. */
    public static void notNegative(String what, double value) {
        holds(value >= 0 && value < Double.POSITIVE_INFINITY, what, "finite and not negative", value);
    }

    /** More than 0, and finite. */
    public static void positive(String what, double value) {
        holds(value > 0 && value < Double.POSITIVE_INFINITY, what, "positive and finite", value);
    }

    /** Neither infinite nor NaN. */
    public static void finite(String what, double value) {
        holds(Double.isFinite(value), what, "a finite number", value);
    }

    /** For the share that a moving average keeps of its past, such as β₁ and β₂: from 0 to less than 1. */
    public static void decay(String what, double value) {
        holds(value >= 0 && value < 1, what, "at least 0 and less than 1", value);
    }

    /** From 0 to 1, both included. */
    public static void fraction(String what, double value) {
        holds(value >= 0 && value <= 1, what, "between 0 and 1", value);
    }

    /** For counts and sizes: {@code least} or more. */
    public static void atLeast(String what, long value, long least) {
        holds(value >= least, what, "at least " + least, value);
    }

    /** No more than another setting, which the sentence names. */
    public static void atMost(String what, double value, String limitName, double limit) {
        holds(value <= limit, what, "at most " + limitName + ", which is " + number(limit), value);
    }

    /** All elements of {@code values} are finite. */
    public static void finite(String what, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(what + " must hold finite numbers, got " + number(values[i]) + " at index " + i + ".");
            }
        }
    }

    /** A number as messages print it: whole ones without a point. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
    }

    private static void holds(boolean condition, String what, String must, double value) {
        if (!condition) {
            throw new IllegalArgumentException(what + " must be " + must + ", got " + number(value) + ".");
        }
    }
}
