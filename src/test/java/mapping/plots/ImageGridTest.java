package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImageGridTest {

    @Test
    void theDataArePixelsVerdictsAndCaptions() {
        float[] dark = {1, 1, 1, 1};
        Picture picture = ImageGrid.of("Tiles", 2, 2).image(dark, "")
                .judged(dark, "ab", true).judged(dark, "a\nb", false).picture();
        assertEquals("pictures \"Tiles\": 3, 1 right, 1 wrong", picture.description());
        assertArrayEquals(new double[] {1, 1, 1, 1, -1, 1, 1, 1, 1, 1, 'a', 'b', 1, 1, 1, 1, 0, 'a', '\n', 'b'}, picture.data());
        assertEquals("pictures \"T\": 1", ImageGrid.of("T", 1, 1).image(new float[1], "").picture().description());
        Painted.check(picture);
    }

    @Test
    void eachPixelBecomesASquareOfItsGreyAndNothingBetween() {
        float[] pixels = {0.8f, 0.6f, 0.4f, 0.2f};
        Map<Integer, Integer> count = greys(ImageGrid.of("T", 2, 2).image(pixels, "").picture());
        for (float pixel : pixels) {
            assertEquals(64 * 64, count.get(255 - Math.round(255 * pixel)), "pixel " + pixel);
        }
        assertEquals(4 + 2, count.size(), "the four greys, white and the frame: " + count);
        Map<Integer, Integer> ranged = greys(ImageGrid.of("T", 2, 1).zoom(3)
                .range(-1, 3).image(new float[] {1, -9}, "").picture());
        assertEquals(36, ranged.get(128));
    }

    /** Zero is white; the two ends are those of the diverging colours; of nine negative pixels with room each has a sign. */
    @Test
    void signedNumbersHaveTwoColoursAndAKey() {
        Picture picture = ImageGrid.of("T", 3, 1).zoom(20).signed(2).image(new float[] {-2, 0, 5}, "").picture();
        Map<Integer, Integer> count = new TreeMap<>();
        for (int y = 84; y < picture.image().getHeight(); y++) {
            for (int x = 0; x < picture.image().getWidth(); x++) {
                count.merge(picture.image().getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        assertTrue(count.get(0xa83f00) >= 40 * 40, "vermilion: " + count.get(0xa83f00));
        assertTrue(count.get(0x004c7a) >= 40 * 40 - 40 && count.get(0x004c7a) < 40 * 40 + 40, "blue: " + count.get(0x004c7a));
        Painted.check(picture);
    }

    private static Map<Integer, Integer> greys(Picture picture) {
        Map<Integer, Integer> count = new TreeMap<>();
        for (int y = 84; y < picture.image().getHeight(); y++) { // below the title's letters, which are grey, too
            for (int x = 0; x < picture.image().getWidth(); x++) {
                count.merge(picture.image().getRGB(x, y) & 0xff, 1, Integer::sum);
            }
        }
        return count;
    }

    @Test
    void rightAndWrongHaveTheirOwnColours() {
        Picture right = ImageGrid.of("T", 1, 1).judged(new float[1], "", true).picture();
        Picture wrong = ImageGrid.of("T", 1, 1).judged(new float[1], "", false).picture();
        assertTrue(count(right, Style.COLORS[0]) > 1000 && count(right, Style.COLORS[1]) == 0);
        assertTrue(count(wrong, Style.COLORS[1]) > 1000 && count(wrong, Style.COLORS[0]) == 0);
    }

    private static long count(Picture picture, Color color) {
        int[] pixels = picture.image().getRGB(0, 0, picture.image().getWidth(), picture.image().getHeight(), null, 0,
                picture.image().getWidth());
        return java.util.Arrays.stream(pixels).filter(pixel -> pixel == color.getRGB()).count();
    }

    @Test
    void theGridGrowsByRowsAndStaysOnThePage() {
        ImageGrid grid = ImageGrid.of("T", 28, 28).columns(20);
        for (int i = 0; i < 20; i++) {
            grid.image(new float[784], "");
        }
        Picture row = grid.picture();
        Picture two = grid.judged(new float[784], "a tale of many words", true).picture();
        assertTrue(row.width() <= 900, "width " + row.width());
        assertTrue(two.height() > row.height() + 40);
        Painted.check(two);
        Painted.check(ImageGrid.of("T", 200, 100).judged(new float[20_000], "large", false).picture());
        Painted.check(ImageGrid.of("A title much wider than its picture", 1, 1).judged(new float[1], "", true).picture());
    }

    @Test
    void mistakesAreNamed() {
        ImageGrid grid = ImageGrid.of("T", 2, 2);
        assertEquals("The picture \"T\" has nothing to show.", state(grid));
        assertEquals("Picture 0 of \"T\" must have 2 × 2 pixels, got 3.", mistake(() -> grid.image(new float[3], "cat")));
        assertEquals("Picture 0 of \"T\" must hold numbers from 0 to 1 unless range(white, black) says otherwise, "
                + "got -1.5 in row 1, column 0.", state(grid.image(new float[] {0, 0, -1.5f, 0}, "cat")));
        assertEquals("Picture 1 of \"T\" must hold numbers, got NaN in row 0, column 1.",
                state(grid.range(-2, 2).image(new float[] {0, Float.NaN, 0, 0}, "")));
        assertEquals("The number of columns of \"T\" must be at least 1, got 0.", mistake(() -> grid.columns(0)));
        assertEquals("The picture \"T\" must draw two values white and black, got 1 for both.",
                mistake(() -> grid.range(1, 1)));
        assertEquals("The pictures of \"T\" must have at least 1 × 1 pixels, got 0 × 2.",
                mistake(() -> ImageGrid.of("T", 0, 2)));
    }

    private static String state(ImageGrid grid) {
        return assertThrows(IllegalStateException.class, grid::picture).getMessage();
    }

    private static String mistake(org.junit.jupiter.api.function.Executable mistake) {
        return assertThrows(IllegalArgumentException.class, mistake).getMessage();
    }
}
