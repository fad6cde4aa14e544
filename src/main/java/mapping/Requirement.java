package mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What settings and data must satisfy, in one form for the whole library: each check fails with a sentence that names the
 * setting, says what it must be, and shows what was given.
 */
public final class Requirement {

    /** What an array of any Java machine can hold. */
    public static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;

    private Requirement() {
    }

    /** Not null. Returns it, so that a constructor can keep it in the same line. */
    public static <T> T given(String what, T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " must be given, got null.");
        }
        return value;
    }

    /** Neither null nor one of the elements is; {@code what} is a plural. */
    public static void allGiven(String what, Object[] values) {
        allGiven(what, Arrays.asList(given(what, values)));
    }

    /** The same of a collection. */
    public static void allGiven(String what, Collection<?> values) {
        for (Object value : given(what, values)) {
            if (value == null) {
                throw new IllegalArgumentException(what + " must all be given, got null among them.");
            }
        }
    }

    /** Neither null nor one of the elements is; {@code what} is a plural. Returns a copy that stays as it is. */
    public static <T> List<T> copied(String what, Collection<? extends T> values) {
        allGiven(what, values);
        return List.copyOf(values);
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

    /** For the number of elements of an array that is made: 0 or more, and no more than an array can hold. */
    public static void length(String what, long value) {
        atLeast(what, value, 0);
        atMost(what, value, "what an array can hold", MOST_ELEMENTS);
    }

    /** Arrays that are read side by side are equally long. */
    public static void equalLengths(String what, double[] values, String other, double[] others) {
        if (given(what, values).length != given(other, others).length) {
            throw new IllegalArgumentException(what + " must be as long as " + other.substring(0, 1).toLowerCase(Locale.ROOT)
                + other.substring(1) + ", which has " + others.length + " numbers, got " + values.length + ".");
        }
    }

    /** For counts and sizes: {@code least} or more. */
    public static void atLeast(String what, long value, long least) {
        holds(value >= least, what, "at least " + least, value);
    }

    /** From {@code least} to {@code most}, both included. */
    public static void between(String what, long value, long least, long most) {
        holds(value >= least && value <= most, what, "from " + least + " to " + most, value);
    }

    /** Greater than {@code low} and less than {@code high}. */
    public static void inside(String what, double value, double low, double high) {
        holds(value > low && value < high, what, "greater than " + number(low) + " and less than " + number(high), value);
    }

    /** No more than another setting, which the sentence names. */
    public static void atMost(String what, double value, String limitName, double limit) {
        holds(value <= limit, what, "at most " + limitName + ", which is " + number(limit), value);
    }

    /** All elements of {@code values} are finite. */
    public static void finite(String what, double[] values) {
        given(what, values);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                    what + " must hold finite numbers, got " + number(values[i]) + " at index " + i + ".");
            }
        }
    }

    /** Two kinds of things are equally many; both names are plurals. */
    public static void asMany(String what, int count, String others, int number) {
        if (count != number) {
            throw new IllegalArgumentException(
                "There must be as many " + what + " as " + others + ", got " + count + " and " + number + ".");
        }
    }

    /** All rows are as long as the first. */
    public static void equalRows(String what, double[][] rows) {
        allGiven(what, rows);
        for (int i = 1; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                throw new IllegalArgumentException(what + " must have rows of one length, got " + rows[0].length
                    + " numbers in row 0 and " + rows[i].length + " in row " + i + ".");
            }
        }
    }

    /** Class numbers: each from 0 to {@code classes} − 1. */
    public static void labels(int[] labels, int classes) {
        given("The labels", labels);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                    "The label of example " + i + " must be from 0 to " + (classes - 1) + ", got " + labels[i] + ".");
            }
        }
    }

    /**
     * One of {@code count} things.
     *
     * @throws IndexOutOfBoundsException if it is not
     */
    public static void index(String what, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(
                "There is no " + what + " " + index + "; they are numbered 0 to " + (count - 1) + ".");
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
