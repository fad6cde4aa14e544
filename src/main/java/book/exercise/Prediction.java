package book.exercise;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Compares predictions with what the computer finds. A failure must not give the answer away: it says only too high or too low.
 */
final class Prediction {

    private static final double FAR = 10;
    private static final double FINE = 0.01;
    private static final int ALL_DIGITS = 17; // of a double

    private Prediction() {
    }

    static void check(String quantity, double computed, double predicted, double tolerance) {
        double error = Numbers.relativeErrors(new double[] {computed}, new double[] {predicted})[0];
        Transcript.add(new ObservedAnswer(quantity, new double[] {predicted},
                ObservedAnswer.ABOUT + rounded(predicted, tolerance), error, tolerance));
        if (!(error <= tolerance)) {
            Check.fail(Finding.Kind.PREDICTION, quantity, "Your prediction of " + quantity + ", " + Numbers.show(predicted) + ", "
                    + reading(computed, predicted) + ".", List.of());
        }
    }

    static void check(String question, Object computed, Object predicted) {
        Transcript.add(new ObservedAnswer(question, new double[0], Numbers.text(predicted), 0, 0));
        if (!Objects.equals(computed, predicted)) {
            Check.fail(Finding.Kind.PREDICTION, question, "Your prediction of " + question + ", " + predicted
                    + ", is not what happens.", List.of());
        }
    }

    private static String reading(double computed, double predicted) {
        if (Double.isNaN(predicted)) {
            return "is not a number";
        }
        if (computed != 0 && predicted != 0 && Math.signum(computed) != Math.signum(predicted)) {
            return "has the wrong sign";
        }
        boolean large = Math.abs(predicted) > Math.abs(computed);
        double ratio = large ? predicted / computed : computed / predicted;
        String size = computed < 0 ? large ? "too far below 0" : "too near to 0" : large ? "too high" : "too low";
        return "is " + size + (ratio > FAR && Double.isFinite(ratio) ? ", by more than a factor of ten" : "");
    }

    /**
     * Rounds to two digits: 0.818 and 0.82 are the same prediction, and the same mistake. Where the tolerance is a hundredth or
     * less, two digits are too few: 1248 and 1200 are then different mistakes. A tolerance of 0 takes all digits of a double.
     */
    private static String rounded(double value, double tolerance) {
        int digits = tolerance > FINE ? 2 : Math.min(ALL_DIGITS, Math.max(3, (int) Math.ceil(-Math.log10(tolerance))));
        return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value == 0 ? 0.0 : value);
    }
}
