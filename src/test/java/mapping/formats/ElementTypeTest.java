package mapping.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Numbers of files, to and from the bytes that IEEE 754 and two's complement give them. */
class ElementTypeTest {

    private static ByteBuffer bytes(String hexadecimal) {
        ByteBuffer buffer = ByteBuffer.allocate(hexadecimal.length() / 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = hexadecimal.length() - 2; i >= 0; i -= 2) {
            buffer.put((byte) Integer.parseInt(hexadecimal.substring(i, i + 2), 16));
        }
        return buffer.flip();
    }

    // Halves: the table of IEEE 754-2008's binary16 (smallest subnormal 2^-24, largest subnormal 1023·2^-24, largest 65504).
    @ParameterizedTest
    @CsvSource({"FLOAT16, 0001, 5.960464477539063e-8", "FLOAT16, 03ff, 6.097555160522461e-5", "FLOAT16, 0400, 6.103515625e-5",
        "FLOAT16, 7bff, 65504", "FLOAT16, fc00, -Infinity", "FLOAT16, 7e00, NaN", "FLOAT16, 3555, 0.333251953125",
        "FLOAT32, 3eaaaaab, 0.3333333432674408", "FLOAT64, 3fd5555555555555, 0.3333333333333333", "BFLOAT16, bf80, -1",
        "UINT8, ff, 255", "INT8, ff, -1", "UINT16, ffff, 65535", "INT16, 8000, -32768", "UINT32, ffffffff, 4294967295",
        "INT32, ffffffff, -1", "INT64, 8000000000000000, -9223372036854775808", "UINT64, 0000000000000005, 5",
        "UINT64, 8000000000000000, 9223372036854775808", "BOOL, 01, 1"})
    void bytesAndNumbers(ElementType type, String hexadecimal, double number) {
        ByteBuffer buffer = bytes(hexadecimal);
        assertEquals(number, type.number(buffer, 0));
        ByteBuffer written = ByteBuffer.allocate(type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        type.put(written, number);
        assertEquals(buffer, written.flip());
    }

    @Test
    void whatIsNotWholeOrTooLargeIsRefused() {
        assertEquals(5, ElementType.UINT64.whole(bytes("0000000000000005"), 0));
        String tooLarge = assertThrows(MalformedFile.class, () -> ElementType.UINT64.whole(bytes("8000000000000000"), 0))
            .getMessage();
        assertTrue(tooLarge.contains("9223372036854775808"), tooLarge);
        assertThrows(MalformedFile.class, () -> ElementType.FLOAT32.whole(bytes("3f800000"), 0));
        assertThrows(IllegalArgumentException.class, () -> ElementType.UINT8.put(ByteBuffer.allocate(1), 256));
        assertThrows(IllegalArgumentException.class, () -> ElementType.INT8.put(ByteBuffer.allocate(1), 0.5));
        assertThrows(IndexOutOfBoundsException.class, () -> ElementType.INT32.number(bytes("00"), 0));
    }
}
