package mapping.formats.protobuf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import mapping.formats.Fuzz;
import mapping.formats.MalformedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes are the examples of Google's page "Encoding" on protocol buffers. */
class MessageTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static String hex(MessageWriter writer) {
        return HexFormat.of().formatHex(writer.toBytes());
    }

    @Test
    void theExamplesOfItsDocumentation() {
        assertEquals("089601", hex(new MessageWriter().whole(1, 150)));
        assertEquals("120774657374696e67", hex(new MessageWriter().text(2, "testing")));
        assertEquals("1a03089601", hex(new MessageWriter().message(3, new MessageWriter().whole(1, 150))));
        assertEquals("3206038e029ea705", hex(new MessageWriter().packedWholes(6, 3, 270, 86942)));
        assertEquals("08feffffffffffffffff01", hex(new MessageWriter().whole(1, -2)));
        assertEquals(150, Message.of("It", hex("1a03089601")).message(3).whole(1));
        assertArrayEquals(new long[] {3, 270, 86942}, Message.of("It", hex("3206038e029ea705")).wholes(6));
        assertArrayEquals(new long[] {3, 270, 86942}, Message.of("It", hex("3003 308e02 309ea705")).wholes(6), "not packed");
        assertEquals(-2, Message.of("It", hex("08feffffffffffffffff01")).whole(1));
    }

    @Test
    void allKindsComeBack() {
        Message read = Message.of("It", new MessageWriter().float32(1, 0.5f).float64(2, Math.PI).text(3, "一切").whole(4, 1L << 63)
            .packedFloats(5, 1, 2).packedDoubles(6, 3).text(3, "two").bytes(536870911, new byte[] {7}).toBytes());
        assertEquals(0.5f, read.float32(1));
        assertEquals(Math.PI, read.float64(2));
        assertEquals(List.of("一切", "two"), read.texts(3));
        assertEquals("two", read.text(3), "the last one counts");
        assertEquals(1L << 63, read.whole(4));
        assertArrayEquals(new float[] {1, 2}, read.floats(5));
        assertArrayEquals(new double[] {3}, read.doubles(6));
        assertEquals(7, read.bytes(536870911).get(0));
        assertEquals(0, read.whole(9));
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6, 536870911}, read.numbers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08", "0880", "08ffffffffffffffffffff01", "08ffffffffffffffffff02", "1207746573", "12ffffffff0f",
        "12ffffffffffffffffff01", "0000", "0b", "0c", "0d0000", "09000000"})
    void whatIsNoMessageIsRefused(String digits) {
        assertThrows(MalformedFile.class, () -> Message.of("The message", hex(digits)));
    }

    @Test
    void aFieldOfAnotherKindIsRefused() {
        assertThrows(MalformedFile.class, () -> Message.of("It", hex("089601")).texts(1));
        assertThrows(MalformedFile.class, () -> Message.of("It", hex("089601")).floats(1));
        assertEquals("The message ends within field 2: at byte 2 it promises 7 more and has 3.",
            assertThrows(MalformedFile.class, () -> Message.of("The message", hex("1207746573"))).getMessage());
    }

    @Test
    void spoiltMessagesAreReadOrRefused() {
        byte[] good = new MessageWriter().whole(1, 150).text(2, "testing").packedFloats(3, 1, 2, 3).packedWholes(4, 3, 270)
            .toBytes();
        Fuzz.Outcome outcome = Fuzz.of(List.of(good), 20_000, bytes -> {
            Message read = Message.of("The message", bytes);
            return List.of(read.whole(1), read.text(2), read.floats(3), read.wholes(4));
        });
        assertTrue(outcome.refused() > 5000, outcome::toString);
    }
}
