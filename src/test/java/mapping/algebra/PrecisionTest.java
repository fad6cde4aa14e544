package mapping.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PrecisionTest {

    /** By Python: {@code struct.unpack("f", struct.pack("f", 0.1))} is 0.10000000149011612, and 2²⁴ + 1 rounds to even. */
    @Test
    void theWayUpIsExactAndTheWayDownRoundsToTheNearest() {
        assertArrayEquals(new double[] {0.10000000149011612, -0.0, 1.401298464324817E-45},
            Precision.toDoubles(new float[] {0.1f, -0f, Float.MIN_VALUE}));
        assertArrayEquals(new float[] {0.1f, 16777216, Float.POSITIVE_INFINITY},
            Precision.toFloats(new double[] {0.1, 16777217, 1e300}));
    }
}
