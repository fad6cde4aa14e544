package book.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * The assertions of the exercises. Each compares a reader's answer with the right one. It looks first at the shape, then for
 * NaN, then for the worst element, and says in words what it found.
 *
 * <p>The relative error of an element is |yours − expected| / max(|expected|, floor), where the floor is a thousandth of the
 * largest |expected| of the same array, or 1 if all of them are 0: an element near 0 among large ones is judged by their scale.
 */
public final class Check {

    private Check() {
    }

    public static void close(String name, double expected, double actual, double relativeTolerance) {
        numbers(name, new double[] {expected}, new double[] {actual}, new int[0], relativeTolerance);
    }

    public static void close(String name, double[] expected, double[] actual, double relativeTolerance) {
        present(name, actual);
        sameShape(name, new int[] {expected.length}, new int[] {actual.length});
        numbers(name, expected, actual, new int[] {expected.length}, relativeTolerance);
    }

    public static void close(String name, float[] expected, float[] actual, double relativeTolerance) {
        present(name, actual);
        close(name, widen(expected), widen(actual), relativeTolerance);
    }

    /** Compares matrices; every row of {@code expected} has the same length. */
    public static void close(String name, double[][] expected, double[][] actual, double relativeTolerance) {
        present(name, actual);
        int columns = expected.length == 0 ? 0 : expected[0].length;
        for (int row = 0; row < actual.length; row++) {
            present(name + "[" + row + "]", actual[row]);
            if (actual[row].length != columns || actual.length != expected.length) {
                sameShape(name, new int[] {expected.length, columns}, new int[] {actual.length, actual[row].length});
            }
        }
        sameShape(name, new int[] {expected.length, columns}, new int[] {actual.length, columns});
        numbers(name, flat(expected), flat(actual), new int[] {expected.length, columns}, relativeTolerance);
    }

    /** Compares what must match exactly: counts, names, decisions, sets. */
    public static void equal(String name, Object expected, Object actual) {
        String yours = Numbers.text(actual);
        Transcript.add(new ObservedAnswer(name, new double[0], yours, 0, 0));
        if (!Objects.equals(expected, actual)) {
            fail(Finding.Kind.VALUE, name, name + " is not what it should be.",
                    List.of(List.of("expected", "yours"), List.of(Numbers.text(expected), yours)));
        }
    }

    /** Requires that a claim, written as a sentence, holds: "The loss falls in every step". */
    public static void holds(String claim, boolean holds) {
        Transcript.add(new ObservedAnswer(claim, new double[0], String.valueOf(holds), 0, 0));
        if (!holds) {
            fail(Finding.Kind.CLAIM, claim, "This should hold, and does not: " + claim + ".", List.of());
        }
    }

    /** Requires that a call left its argument unchanged. */
    public static void unchanged(String name, double[] before, double[] after) {
        Transcript.add(new ObservedAnswer(name + " unchanged", after.clone(), Numbers.shape(after.length), 0, 0));
        for (int i = 0; i < before.length; i++) {
            if (Double.compare(before[i], after[i]) != 0) {
                fail(Finding.Kind.CHANGED, name, "Your code changed its argument " + name + "; work on a copy.",
                        List.of(List.of("element", "before", "after"),
                                List.of(name + "[" + i + "]", Numbers.show(before[i]), Numbers.show(after[i]))));
            }
        }
    }

    public static void sameShape(String name, int[] expected, int[] actual) {
        if (!Arrays.equals(expected, actual)) {
            Transcript.add(new ObservedAnswer(name, new double[0], "shape " + Numbers.shape(actual), 0, 0));
            fail(Finding.Kind.SHAPE, name, name + " has the wrong shape: expected " + Numbers.shape(expected) + ", yours "
                    + Numbers.shape(actual) + ".", List.of());
        }
    }

    /** Compares the gradient of f at a point with finite differences (five points, error of order h⁴). */
    public static void gradient(String name, ToDoubleFunction<double[]> f, double[] at, double[] gradient, double tolerance) {
        gradients(tolerance, 0, new Gradient(name, f, at, gradient));
    }

    /**
     * Compares the gradients of one loss, with respect to several parameters, with finite differences. A failure shows a
     * table with a row for each parameter.
     *
     * @param batch the number of examples in the batch, so that a missing mean is recognised; 0 if there is no batch
     */
    public static void gradients(double tolerance, int batch, Gradient... parameters) {
        GradientTable.check(tolerance, batch, parameters);
    }

    /**
     * Compares a prediction made before the program ran with what the computer finds. A failure says in which direction it is
     * off, never the value itself.
     *
     * @param quantity          what is predicted, as the end of a sentence: "the number of steps"
     * @param relativeTolerance the largest error allowed: 0.05 for five per cent
     */
    public static void predicted(String quantity, double computed, double predicted, double relativeTolerance) {
        Prediction.check(quantity, computed, predicted, relativeTolerance);
    }

    /** Compares a choice among named answers (an enum constant, a boolean, a text) with what the computer finds. */
    public static void predicted(String question, Object computed, Object predicted) {
        Prediction.check(question, computed, predicted);
    }

    /**
     * Requires that the reader's test passes a correct version, which means that it returns.
     *
     * @param version what is special about it, as the end of a sentence: "a gradient of large numbers"
     */
    public static void passes(String version, TestOfTests.Body test) {
        TestOfTests.passes(version, test);
    }

    /**
     * Requires that the reader's test catches a wrong version, which means that it throws, preferably an {@link AssertionError}.
     *
     * @param version what is wrong with it, as the end of a sentence: "a gradient with the sign turned"
     */
    public static void catches(String version, TestOfTests.Body test) {
        TestOfTests.catches(version, test);
    }

    private static void numbers(String name, double[] expected, double[] actual, int[] shape, double limit) {
        double[] errors = Numbers.relativeErrors(expected, actual);
        int worst = Numbers.worst(errors);
        double error = errors.length == 0 ? 0 : errors[worst];
        Transcript.add(new ObservedAnswer(name, actual.clone(), Numbers.shape(shape), error, limit));
        if (error <= limit) {
            return;
        }
        String element = name + Numbers.index(worst, shape);
        int wrong = (int) Arrays.stream(errors).filter(e -> !(e <= limit)).count();
        String count = errors.length == 1 ? "" : " (" + wrong + " of " + errors.length + " elements are off)";
        if (!Double.isFinite(actual[worst]) && Double.isFinite(expected[worst])) {
            fail(Finding.Kind.NOT_A_NUMBER, name, element + " is " + Numbers.show(actual[worst]) + ", expected "
                    + Numbers.show(expected[worst]) + count + ".", List.of());
        }
        String sentence = errors.length == 1 ? element + " is off." : "The worst element is " + element + count + ".";
        fail(Finding.Kind.VALUE, name, sentence, List.of(List.of("expected", "yours", "relative error", "limit"),
                List.of(Numbers.show(expected[worst]), Numbers.show(actual[worst]), Numbers.small(error), Numbers.small(limit))));
    }

    private static void present(String name, Object actual) {
        if (actual == null) {
            Transcript.add(new ObservedAnswer(name, new double[0], "null", 0, 0));
            fail(Finding.Kind.MISSING, name, name + " is null.", List.of());
        }
    }

    static void fail(Finding.Kind kind, String name, String sentence, List<List<String>> table) {
        throw new CheckFailure(new Finding(kind, name, sentence, table));
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] widen(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
