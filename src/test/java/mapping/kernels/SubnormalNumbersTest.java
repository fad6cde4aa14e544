package mapping.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers too small for a full significand cost a processor much time; the averages of optimizers do without them. */
class SubnormalNumbersTest {

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
