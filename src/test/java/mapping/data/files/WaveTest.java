package mapping.data.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A file of two samples, byte for byte by the format's definition, with a piece of odd length that is passed over. */
class WaveTest {

    private static final String FORMAT = "fmt \20\0\0\0\1\0\1\0\100\37\0\0\200\76\0\0\2\0\20\0";
    private static final String TWO = "RIFF\0\0\0\0WAVE" + FORMAT + "odd \1\0\0\0x\0" + "data\4\0\0\0\0\100\0\200";

    private static Wave parse(String content) {
        return Wave.parse(Path.of("x.wav"), content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void twoSamples() {
        Wave two = parse(TWO);
        assertEquals(8000, two.rate());
        assertArrayEquals(new float[] {0.5f, -1}, two.samples());
        assertEquals(2 / 8000.0, two.seconds());
    }

    @Test
    void damagedFilesAreOneSentence() {
        assertTrouble(TWO.replace("RIFF", "RIFX"), "is not a WAV file");
        assertTrouble(TWO.substring(0, TWO.length() - 1), "is truncated in its piece \"data\"");
        assertTrouble(TWO.replace("\20\0\0\0\1\0\1\0", "\20\0\0\0\1\0\2\0"), "one channel of whole numbers of 16 bits");
        assertTrouble(TWO.replace("\20\0\0\0\1\0", "\20\0\0\0\6\0"), "one channel of whole numbers of 16 bits");
        assertTrouble(TWO.substring(0, TWO.indexOf("data")), "lacks the piece");
        assertTrouble(TWO.replace(FORMAT, ""), "lacks the piece");
        assertTrouble("", "is not a WAV file");
    }

    private static void assertTrouble(String content, String trouble) {
        String message = assertThrows(DamagedData.class, () -> parse(content)).getMessage();
        assertTrue(message.contains(trouble), message);
    }
}
