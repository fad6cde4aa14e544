package mapping.data.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PixmapTest {

    /** Two pixels in a row, red and a grey of 51/255 = 1/5, by the format's definition. */
    private static final String TWO = "P6\n2 1\n255\n\u00ff\000\000333";

    private static Pixmap parse(String content) throws IOException {
        return Pixmap.parse(Path.of("x.ppm.gz"), IdxTest.gzip(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void aFileOfTwoPixels() throws IOException {
        Pixmap two = parse(TWO);
        assertArrayEquals(new float[] {1, 0.2f, 0, 0.2f, 0, 0.2f}, two.values());
        assertArrayEquals(new float[] {0, 0.2f}, two.plane(1));
        assertArrayEquals(new float[] {0.299f, 0.2f}, two.grey().values(), 1e-7f);
        assertArrayEquals(new float[] {0.2f, 0.2f, 0.2f}, two.crop(0, 1, 1, 1).values());
        assertThrows(IllegalArgumentException.class, () -> two.crop(0, 1, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Pixmap(3, 1, 2, new float[5]));
    }

    @Test
    void damagedFilesAreOneSentence() {
        assertTrouble(TWO.substring(0, 13), "is truncated");
        assertTrouble(TWO.replace("P6", "P7"), "is not a binary Netpbm picture");
        assertTrouble(TWO.replace("255", "65535"), "is not a binary Netpbm picture");
        assertTrouble(TWO.replace("2 1", "two 1"), "could not be read as a picture");
        assertThrows(DamagedData.class, () -> Pixmap.parse(Path.of("x"), TWO.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void assertTrouble(String content, String trouble) {
        String message = assertThrows(DamagedData.class, () -> parse(content)).getMessage();
        assertTrue(message.contains(trouble), message);
    }

    /** Sizes as the data set's README gives them; the means were taken with Pillow and NumPy from the halved originals. */
    @Test
    void theShippedPictures() {
        Pixmap coffee = Pixmap.coffee();
        assertArrayEquals(new int[] {3, 200, 300}, new int[] {coffee.channels(), coffee.height(), coffee.width()});
        Pixmap camera = Pixmap.camera();
        assertArrayEquals(new int[] {1, 256, 256}, new int[] {camera.channels(), camera.height(), camera.width()});
        double[] means = {0.622325, 0.336935, 0.202388, 0.506604};
        for (int channel = 0; channel < 3; channel++) {
            assertEquals(means[channel], mean(coffee.plane(channel)), 1e-4);
        }
        assertEquals(means[3], mean(camera.values()), 1e-4);
        assertSame(camera, camera.grey(), "it is grey already");
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
