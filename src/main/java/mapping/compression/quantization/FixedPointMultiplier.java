package mapping.compression.quantization;

import mapping.Requirement;

/**
 * A number that multiplies whole ones without floating point: significand · 2^(shift − 31). The mapping ℤ → ℤ takes a sum of 32
 * bits to the nearest whole number to its multiple, as a processor without floats does it: a product of 64 bits, of which the
 * upper half is kept, and a shift, each rounded. Section 8.1.2 (Jacob et al. 2018). The same bits as TensorFlow Lite's
 * {@code QuantizeMultiplier} and {@code MultiplyByQuantizedMultiplier} in their two roundings; a tie may be rounded away from 0,
 * and two roundings may differ from one by 1.
 *
 * @param significand from 2³⁰ to 2³¹ − 1, or 0
 * @param shift       to the left if positive; −31 to 30
 */
public record FixedPointMultiplier(int significand, int shift) {

    private static final int DIGITS = 31;

    public FixedPointMultiplier {
        if (significand != 0) {
            Requirement.between("The significand", significand, 1 << DIGITS - 1, Integer.MAX_VALUE);
        }
        Requirement.between("The shift", shift, -DIGITS, DIGITS - 1);
    }

    /** The nearest to a positive number below 2³⁰; 0 for one below 2⁻³². */
    public static FixedPointMultiplier of(double multiplier) {
        Requirement.notNegative("The multiplier", multiplier);
        if (multiplier == 0) {
            return new FixedPointMultiplier(0, 0);
        }
        int shift = Math.getExponent(multiplier) + 1;
        long significand = Math.round(Math.scalb(multiplier, DIGITS - shift));
        if (significand == 1L << DIGITS) {
            significand /= 2;
            shift++;
        }
        return shift < -DIGITS ? new FixedPointMultiplier(0, 0) : new FixedPointMultiplier((int) significand, shift);
    }

    /** The multiple of a sum, rounded. */
    public int apply(int sum) {
        int left = Math.max(shift, 0);
        int right = Math.max(-shift, 0);
        return shifted(upperHalf(sum << left), right);
    }

    /** x · significand / 2³¹, ties away from 0 where positive and towards 0 where negative, as ARM's SQRDMULH of TFLite. */
    private int upperHalf(int x) {
        long product = (long) x * significand;
        long half = product >= 0 ? 1L << DIGITS - 1 : 1 - (1L << DIGITS - 1);
        return (int) ((product + half) / (1L << DIGITS));
    }

    /** x / 2^digits, ties away from 0. */
    private static int shifted(int x, int digits) {
        long mask = (1L << digits) - 1;
        long remainder = x & mask;
        long threshold = (mask >> 1) + (x < 0 ? 1 : 0);
        return (x >> digits) + (remainder > threshold ? 1 : 0);
    }

    /** The number itself. */
    public double value() {
        return Math.scalb((double) significand, shift - DIGITS);
    }
}
