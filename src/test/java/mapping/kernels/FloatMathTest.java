package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Against {@code StrictMath} in double precision, whose error is far below the last place of a float; erf against its
 * power series and continued fraction (Abramowitz and Stegun 7.1.6, 7.1.14) and their table 7.1.
 */
class FloatMathTest {

    private interface FloatFunction {
        float apply(float x);
    }

    @Test
    void expIsNearlyTheNearestFloat() {
        everywhere(FloatMath::exp, StrictMath::exp, 0.9);
        everyFloat(0.25f, 0.5f, FloatMath::exp, StrictMath::exp, 0.9);
        everyFloat(-104, -87, FloatMath::exp, StrictMath::exp, 0.9);
    }

    @Test
    void expm1IsPreciseNearZeroToo() {
        everywhere(FloatMath::expm1, StrictMath::expm1, 1.6);
        everyFloat(0.25f, 0.5f, FloatMath::expm1, StrictMath::expm1, 1.6);
    }

    @Test
    void logIsNearlyTheNearestFloat() {
        everywhere(FloatMath::log, StrictMath::log, 0.9);
        everyFloat(0.7f, 1.42f, FloatMath::log, StrictMath::log, 0.9);
    }

    @Test
    void log1pIsPreciseNearZeroToo() {
        everywhere(FloatMath::log1p, StrictMath::log1p, 1.5);
        everyFloat(0.25f, 0.5f, FloatMath::log1p, StrictMath::log1p, 1.5);
    }

    @Test
    void tanhIsPreciseOnBothSidesOfTheSeam() {
        everywhere(FloatMath::tanh, StrictMath::tanh, 1.5);
        everyFloat(0.5f, 0.75f, FloatMath::tanh, StrictMath::tanh, 1.5);
    }

    @Test
    void sigmoidIsPreciseInBothTails() {
        everywhere(FloatMath::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), 1.7);
    }

    @Test
    void erfIsPreciseOnBothSidesOfTheSeam() {
        everywhere(FloatMath::erf, FloatMathTest::erf, 1.1);
        assertEquals(0.5204998778, FloatMath.erf(0.5f), 3e-8);
        assertEquals(0.8427007929, FloatMath.erf(1), 3e-8);
        assertEquals(-0.9953222650, FloatMath.erf(-2), 3e-8);
    }

    @Test
    void theEndsOfTheLine() {
        float infinity = Float.POSITIVE_INFINITY;
        float least = Float.MIN_VALUE;
        same(new float[] {infinity, 0, 1, 1}, FloatMath::exp, infinity, -infinity, 0f, -0f);
        same(new float[] {infinity, -1, 0, -0f, least, -least}, FloatMath::expm1, infinity, -infinity, 0, -0f, least, -least);
        same(new float[] {infinity, -infinity, -infinity, Float.NaN, 0}, FloatMath::log, infinity, 0, -0f, -1, 1);
        same(new float[] {infinity, -infinity, Float.NaN, 0, -0f, least}, FloatMath::log1p, infinity, -1, -2, 0, -0f, least);
        same(new float[] {1, -1, 0, -0f, least}, FloatMath::tanh, infinity, -infinity, 0, -0f, least);
        same(new float[] {1, 0, 0.5f, 0.5f}, FloatMath::sigmoid, infinity, -infinity, 0, -0f);
        same(new float[] {1, -1, 0, -0f, least}, FloatMath::erf, infinity, -infinity, 0, -0f, least);
        for (FloatFunction function : new FloatFunction[] {FloatMath::exp, FloatMath::expm1, FloatMath::log,
            FloatMath::log1p, FloatMath::tanh, FloatMath::sigmoid, FloatMath::erf}) {
            same(new float[] {Float.NaN}, function, Float.NaN);
        }
    }

    private static void same(float[] expected, FloatFunction function, float... points) {
        for (int i = 0; i < points.length; i++) {
            assertEquals(expected[i], function.apply(points[i]), "at " + points[i]);
        }
    }

    /** One float in four thousand, over the whole line: subnormal, huge, infinite. */
    private static void everywhere(FloatFunction function, DoubleUnaryOperator truth, double limit) {
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += 4099) {
            check(Float.intBitsToFloat((int) bits), function, truth, limit);
        }
    }

    private static void everyFloat(float from, float to, FloatFunction function, DoubleUnaryOperator truth, double limit) {
        for (float x = from; x <= to; x = Math.nextUp(x)) {
            check(x, function, truth, limit);
        }
    }

    private static void check(float x, FloatFunction function, DoubleUnaryOperator truth, double limit) {
        double exact = truth.applyAsDouble(x);
        float nearest = (float) exact;
        float y = function.apply(x);
        if (Float.floatToIntBits(y) != Float.floatToIntBits(nearest)) {
            double error = Math.abs(y - exact) / Math.ulp(nearest);
            assertTrue(error <= limit, () -> "at " + x + ": " + y + " for " + exact + ", " + error + " units in the last place");
        }
    }

    private static double erf(double x) {
        double a = Math.abs(x);
        double y;
        if (a < 3) {
            double term = a;
            double sum = a;
            for (int n = 1; term > sum * 1e-18; n++) {
                term *= 2 * a * a / (2 * n + 1);
                sum += term;
            }
            y = 2 / Math.sqrt(Math.PI) * StrictMath.exp(-a * a) * sum;
        } else {
            double fraction = 0;
            for (int k = 100; k >= 1; k--) {
                fraction = k / 2.0 / (a + fraction);
            }
            y = 1 - StrictMath.exp(-a * a) / Math.sqrt(Math.PI) / (a + fraction);
        }
        return Math.copySign(y, x);
    }
}
