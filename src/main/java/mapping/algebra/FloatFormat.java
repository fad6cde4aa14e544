package mapping.algebra;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * Rounding to a binary floating-point format as a mapping ℝ → ℝ: each number goes to the nearest one that the format has, of two
 * equally near ones to that with the even last digit (IEEE 754). Sections 1.3.2 and 8.1.2. Numbers below the smallest normal one
 * keep ever fewer digits; from half a gap beyond {@link #largest} on, the result is infinite. Applied twice it changes nothing
 * more.
 *
 * @param precision    p, the binary digits of a number, the first 1 included, which is not stored; at most 53
 * @param exponentBits bits of the exponent, 2 to 11
 */
public record FloatFormat(int precision, int exponentBits) implements Mapping<Double, Double> {

    /** Google's bfloat16: the upper half of a float. 8 digits, the range of a float. */
    public static final FloatFormat BFLOAT16 = new FloatFormat(8, 8);
    /** binary16 of IEEE 754, "half": 11 digits, numbers up to 65,504. */
    public static final FloatFormat FLOAT16 = new FloatFormat(11, 5);
    /** binary32 of IEEE 754, Java's {@code float}: 24 digits. */
    public static final FloatFormat FLOAT32 = new FloatFormat(24, 8);

    public FloatFormat {
        Requirement.between("The number of digits", precision, 2, 53);
        Requirement.between("The number of exponent bits", exponentBits, 2, 11);
    }

    /** The nearest number of the format. */
    @Override
    public Double apply(Double x) {
        return round(Requirement.given("The number to be rounded", x).doubleValue());
    }

    /** The same without boxing. */
    public double round(double x) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        int lastDigit = Math.max(Math.getExponent(x), leastExponent()) - (precision - 1);
        double rounded = Math.scalb(Math.rint(Math.scalb(x, -lastDigit)), lastDigit);
        return Math.abs(rounded) > largest() ? Math.copySign(Double.POSITIVE_INFINITY, x) : rounded;
    }

    /** Rounds every element in place. */
    public void round(float[] numbers) {
        Requirement.given("The numbers to be rounded", numbers);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) round(numbers[i]);
        }
    }

    /** The bits of a number: sign, exponent, and all digits but the first. */
    public int bits() {
        return 1 + exponentBits + precision - 1;
    }

    /** The gap between 1 and the next larger number, 2¹⁻ᵖ; rounding is off by at most half of it, relative to the number. */
    public double epsilon() {
        return Math.scalb(1.0, 1 - precision);
    }

    /** The largest finite number. */
    public double largest() {
        return Math.scalb(2 - epsilon(), 1 - leastExponent());
    }

    /** The smallest positive number. */
    public double smallest() {
        return Math.scalb(1.0, leastExponent() - (precision - 1));
    }

    /** The exponent of the smallest number with all digits. */
    private int leastExponent() {
        return 2 - (1 << (exponentBits - 1));
    }

    @Override
    public String name() {
        return "rounding to " + precision + " digits";
    }

    @Override
    public Space domain() {
        return Space.reals();
    }

    @Override
    public Space codomain() {
        return Space.reals();
    }
}
