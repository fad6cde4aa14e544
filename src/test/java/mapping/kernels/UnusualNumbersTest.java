package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that are infinite or none are found, those too small for a full significand become zero: they cost much time. */
class UnusualNumbersTest {

    /** One bad number at any place of any length, and none in the range but some beside it; large numbers are finite. */
    @ParameterizedTest
    @MethodSource("mapping.kernels.KernelsTest#implementations")
    void numbersThatAreNotFiniteAreSeen(Kernels kernels) {
        for (int length = 0; length < 140; length++) {
            float[] x = new float[length + 2];
            Arrays.fill(x, length % 2 == 0 ? Float.MAX_VALUE : -Float.MIN_VALUE);
            x[0] = Float.NaN;
            x[length + 1] = Float.POSITIVE_INFINITY;
            assertTrue(kernels.allFinite(x, 1, length));
            for (int bad = 1; bad <= length; bad++) {
                float kept = x[bad];
                x[bad] = List.of(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY).get(bad % 3);
                assertFalse(kernels.allFinite(x, 1, length), bad + " of " + length);
                x[bad] = kept;
            }
        }
    }

    /** 2^-126 is the smallest normal float (IEEE 754); all numbers nearer to 0 become 0, no other changes, nor any beside. */
    @ParameterizedTest
    @MethodSource("mapping.kernels.KernelsTest#implementations")
    void subnormalNumbersBecomeZero(Kernels kernels) {
        float[] some = {0x1p-126f, -0x1p-126f, 0x1p-127f, -0x1p-149f, Math.nextDown(0x1p-126f), 1, 0, Float.NaN,
            Float.NEGATIVE_INFINITY, Float.MIN_VALUE};
        float[] kept = {0x1p-126f, -0x1p-126f, 0, 0, 0, 1, 0, Float.NaN, Float.NEGATIVE_INFINITY, 0};
        for (int length = 0; length < 70; length++) {
            float[] x = new float[length + 2];
            float[] expected = new float[length + 2];
            for (int i = 0; i < x.length; i++) {
                boolean outside = i == 0 || i > length;
                x[i] = outside ? Float.MIN_VALUE : some[(i + length) % some.length];
                expected[i] = outside ? Float.MIN_VALUE : kept[(i + length) % some.length];
            }
            kernels.flushSubnormal(x, 1, length);
            assertArrayEquals(expected, x);
        }
    }
}
