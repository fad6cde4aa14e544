package mapping.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import mapping.Requirement;

/**
 * What a claim stands on: a condition that computed numbers meet or do not meet, and these numbers in words. NaN meets no
 * condition. Section 2.3.
 *
 * @param holds whether the condition is met
 * @param text  the numbers, to four significant digits, on one line
 */
public record Evidence(boolean holds, String text) {

    public Evidence {
        Requirement.given("The text of evidence", text);
        if (text.isBlank() || text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException(
                    "The text of evidence must be one line that says something, got \"" + text + "\".");
        }
    }

    /** Returns evidence of any other kind: a condition and its numbers in words. */
    public static Evidence that(boolean holds, String text) {
        return new Evidence(holds, text);
    }

    /** Holds if {@code a > b}. */
    public static Evidence above(String nameOfA, double a, String nameOfB, double b) {
        return new Evidence(a > b, nameOfA + " " + digits(a) + (a > b ? " > " : " not > ") + nameOfB + " " + digits(b));
    }

    /** Holds if {@code a < b}. */
    public static Evidence below(String nameOfA, double a, String nameOfB, double b) {
        return new Evidence(a < b, nameOfA + " " + digits(a) + (a < b ? " < " : " not < ") + nameOfB + " " + digits(b));
    }

    /** Holds if {@code low ≤ value ≤ high}. */
    public static Evidence between(String name, double value, double low, double high) {
        boolean holds = new Interval(low, high).contains(value);
        return new Evidence(holds, name + " " + digits(value) + (holds ? " in " : " not in ") + new Interval(low, high));
    }

    /** Holds if {@code |value − expected| ≤ tolerance}. */
    public static Evidence close(String name, double value, double expected, double tolerance) {
        Requirement.notNegative("The tolerance", tolerance);
        boolean holds = Math.abs(value - expected) <= tolerance;
        return new Evidence(holds, name + " " + digits(value) + (holds ? " = " : " not = ") + digits(expected) + " ± "
                + digits(tolerance));
    }

    /** Holds if both hold. */
    public Evidence and(Evidence other) {
        Requirement.given("The other operand", other);
        return new Evidence(holds && other.holds, text + "; " + other.text);
    }

    /** Returns a number to four significant digits, without trailing zeros: 0.0312, −7.25, 1.2E-9, NaN. */
    static String digits(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
        }
        BigDecimal shown = BigDecimal.valueOf(value).round(new MathContext(4, RoundingMode.HALF_UP)).stripTrailingZeros();
        int exponent = shown.precision() - shown.scale() - 1;
        BigDecimal size = shown.abs();
        return (shown.signum() < 0 ? "−" : "") + (exponent < -5 || exponent > 8 ? size.toString() : size.toPlainString());
    }
}
