package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhotographTest {

    /** Red on the left, then a colour out of range; a pixel is drawn twice as large as the page's. */
    @Test
    void planesBecomeColours() {
        Picture picture = Photograph.of("T", 3, 1, 10, planes(10, new float[] {1, 0, 0}, new float[] {0, 2, -1}));
        int bottom = picture.image().getHeight() - 2 * 6 - 1;
        int[] row = picture.image().getRGB(0, bottom, picture.image().getWidth(), 1, null, 0, picture.image().getWidth());
        assertEquals(2 * 5, Arrays.stream(row).filter(pixel -> pixel == 0xffff0000).count());
        assertEquals(2 * 5, Arrays.stream(row).filter(pixel -> pixel == 0xff00ff00).count());
        assertEquals("picture \"T\": 10 × 1 in colours", picture.description());
    }

    private static float[] planes(int width, float[] left, float[] right) {
        float[] values = new float[3 * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % width < width / 2 ? left : right)[i / width];
        }
        return values;
    }

    @Test
    void theDataAreMeansOfBlocks() {
        float[] values = new float[20 * 20];
        Arrays.fill(values, 0, 40, 0.5f);
        double[] data = Photograph.of("Grey", 1, 20, 20, values).data();
        double[] expected = new double[100];
        Arrays.fill(expected, 0, 10, 0.5);
        assertArrayEquals(expected, data);
        Painted.check(Photograph.of("A title much wider than its picture", 1, 20, 20, values));
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("The picture \"T\" must have the values of 3 or 1 planes, got 5 values for 2 × 1 × 2.",
            assertThrows(IllegalArgumentException.class, () -> Photograph.of("T", 2, 1, 2, new float[5])).getMessage());
    }
}
