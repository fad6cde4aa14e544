package mapping.compression.quantization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import mapping.random.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of tensorflow/lite/kernels/internal/quantization_util_test.cc. */
class FixedPointMultiplierTest {

    @ParameterizedTest
    @CsvSource({"0.25, 1073741824, -1", "0.5, 1073741824, 0", "0.75, 1610612736, 0", "1.25, 1342177280, 1",
        "1.5, 1610612736, 1", "1.75, 1879048192, 1", "2, 1073741824, 2", "0.499999995, 2147483627, -1", "0, 0, 0",
        "123.45, 2071147315, 7"})
    void significandAndShiftAreTensorFlowLites(double multiplier, int significand, int shift) {
        assertEquals(new FixedPointMultiplier(significand, shift), FixedPointMultiplier.of(multiplier));
        assertEquals(multiplier, FixedPointMultiplier.of(multiplier).value(), multiplier * 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"10000, 0.00097656, 10", "-2147483648, 0.00001, -21475", "2147483647, 0.00001, 21475"})
    void productsAreTensorFlowLites(int x, double multiplier, int product) {
        assertEquals(product, FixedPointMultiplier.of(multiplier).apply(x));
    }

    /** Two roundings are at most 1 from one, and hardly ever that, if the multiplier is as small as those of layers. */
    @Test
    void isNearTheProductOfDoubles() {
        RandomSource random = RandomSource.of(1);
        int other = 0;
        for (int i = 0; i < 20_000; i++) {
            double multiplier = StrictMath.pow(2, -6 - 8 * random.nextDouble());
            int x = (int) ((random.nextDouble() - 0.5) * 1e6);
            int error = Math.abs(FixedPointMultiplier.of(multiplier).apply(x) - (int) Math.rint(x * multiplier));
            assertEquals(0.5, error, 0.5);
            other += error;
        }
        assertEquals(0, other, 60);
    }

    @Test
    void refusesWhatIsBeyond() {
        assertThrows(IllegalArgumentException.class, () -> FixedPointMultiplier.of(-1));
        assertThrows(IllegalArgumentException.class, () -> FixedPointMultiplier.of(1e30));
        assertThrows(IllegalArgumentException.class, () -> new FixedPointMultiplier(5, 0));
    }
}
