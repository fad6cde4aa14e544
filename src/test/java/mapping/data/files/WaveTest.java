package mapping.data.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import mapping.random.RandomSource;
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

    /** Written, a sound is read back as it was, to half a step of 16 bits; what was read is written as it stood. */
    @Test
    void thereAndBack() {
        RandomSource random = RandomSource.of(3);
        float[] samples = new float[500];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = 2 * random.nextFloat() - 1;
        }
        Wave back = Wave.parse(Path.of("x.wav"), new Wave(16_000, samples).bytes());
        assertEquals(16_000, back.rate());
        assertArrayEquals(samples, back.samples(), 1.01f / 65536);
        assertArrayEquals(back.bytes(), Wave.parse(Path.of("x.wav"), back.bytes()).bytes());
        assertArrayEquals(new float[] {1 - 1f / 32768, -1}, Wave.parse(Path.of("x.wav"), new Wave(1, new float[] {7, -7}).bytes()).samples());
        assertEquals(0, Wave.parse(Path.of("x.wav"), new Wave(1, new float[0]).bytes()).samples().length);
    }

    /** 20,000 files with bytes changed, cut off or put in: each is a sound of no more than its bytes, or one sentence. */
    @Test
    void hostileFiles() {
        RandomSource random = RandomSource.of(9);
        byte[] sound = TWO.getBytes(StandardCharsets.ISO_8859_1);
        int refused = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = Arrays.copyOf(sound, random.nextInt(8) == 0 ? random.nextInt(sound.length + 20) : sound.length);
            for (int change = random.nextInt(4); change >= 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(2) == 0 ? random.nextInt(256) : -random.nextInt(2));
            }
            try {
                assertTrue(2 * Wave.parse(Path.of("x.wav"), bytes).samples().length <= bytes.length);
            } catch (DamagedData e) {
                refused++;
            }
        }
        assertTrue(refused > 5_000 && refused < 20_000, refused + " refused");
    }

    private static void assertTrouble(String content, String trouble) {
        String message = assertThrows(DamagedData.class, () -> parse(content)).getMessage();
        assertTrue(message.contains(trouble), message);
    }
}
