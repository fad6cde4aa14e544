package mapping.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bits of bfloat16 as torch 1.13 gives them, ties and subnormal numbers among them. Section 8.1.2. */
class BFloat16Test {

    @ParameterizedTest
    @CsvSource({"0.33333334, 3eab, 0.333984375", "0.1, 3dcd, 0.10009765625", "3.1415927, 4049, 3.140625",
        "1.00390625, 3f80, 1", "1.01171875, 3f82, 1.015625", "255.5, 4380, 256", "65504, 4780, 65536",
        "-2.71828, c02e, -2.71875", "1e-40, 0001, 9.183549615799121e-41", "3.3895e38, 7f7f, 3.3895313892515355e38",
        "1e-45, 0000, 0"})
    void bitsArePyTorchs(float x, String bits, double value) {
        ByteBuffer bytes = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
        ElementType.BFLOAT16.put(bytes, x);
        assertEquals(bits, String.format(java.util.Locale.ROOT, "%04x", bytes.getShort(0) & 0xffff));
        assertEquals(value, ElementType.BFLOAT16.number(bytes, 0), Math.abs(value) * 1e-7);
    }

    @ParameterizedTest
    @CsvSource({"0.33333334, 0.333251953125", "0.1, 0.0999755859375", "70000, Infinity"})
    void halfPrecisionIsPyTorchs(float x, double value) {
        ByteBuffer bytes = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
        ElementType.FLOAT16.put(bytes, x);
        assertEquals(value, ElementType.FLOAT16.number(bytes, 0));
    }
}
