package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;

/** What the pictures say about themselves: their data, in a fixed order, and their one line of text. */
class PictureTest {

    @Test
    void aConfusionMatrixCountsLikeItsDefinition() {
        ConfusionMatrix matrix = ConfusionMatrix.of(List.of("cat", "dog", "cow"), new int[] {0, 0, 1, 2, 2, 2},
                new int[] {0, 1, 1, 2, 2, 0});
        assertArrayEquals(new int[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 2}}, matrix.counts());
        assertEquals(4.0 / 6, matrix.accuracy());
        Picture picture = matrix.picture("Animals");
        assertEquals("confusion matrix \"Animals\": 3 classes, accuracy 0.6667", picture.description());
        assertArrayEquals(new double[] {1, 1, 0, 0, 1, 0, 1, 0, 2}, picture.data());
        IllegalArgumentException outside = assertThrows(IllegalArgumentException.class,
                () -> ConfusionMatrix.of(List.of("a", "b"), new int[] {0, 7}, new int[] {0, 0}));
        assertEquals("The label of example 1 must be from 0 to 1, got 7.", outside.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.of(List.of("a"), new int[2], new int[1]));
        assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(List.of("a", "b"), new int[1][2]));
    }

    @Test
    void aHeatMapIsDarkestWhereTheValueIsGreatest() {
        Picture picture = HeatMap.of("M", "column", "row", new double[][] {{0, 1}, {2, 3}}).picture();
        assertArrayEquals(new double[] {0, 1, 2, 3}, picture.data());
        assertEquals("heat map \"M\": 2 × 2", picture.description());
        int blue = ColorMap.BLUES.at(1).getRGB();
        assertTrue(count(picture.image(), blue) > 4 * 50 * 50, "one cell of at least 50 × 50 in the deepest blue");
        assertThrows(IllegalArgumentException.class, () -> HeatMap.of("M", "x", "y", new double[][] {{1}, {1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> HeatMap.of("M", "x", "y", new double[1][2]).rows(List.of("a", "b")));
        assertThrows(IllegalStateException.class, () -> HeatMap.of("M", "", "y", new double[1][2]));
    }

    private static int count(BufferedImage image, int color) {
        int count = 0;
        for (int pixel : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            count += pixel == color ? 1 : 0;
        }
        return count;
    }

    @Test
    void smallMultiplesHoldAllData() {
        Picture picture = SmallMultiples.of("Two", 2, List.of(chart(1), chart(2)));
        assertEquals("charts \"Two\": 1; 2", picture.description());
        assertArrayEquals(new double[] {0, 1, 1, 2, 0, 1, 2, 4}, picture.data());
        assertEquals(SmallMultiples.WIDTH, picture.width());
        assertThrows(IllegalStateException.class, () -> SmallMultiples.of("None", 2, List.of()));
    }

    private static XYChart chart(int factor) {
        return Plot.lines(String.valueOf(factor), "x", "y").series("a", new double[] {factor, 2 * factor}).size(300, 200).chart();
    }

    @Test
    void aFilmIsAGifWithAllItsFrames() throws IOException {
        Film film = Film.of("growth", 3, 100, k -> chart(k + 1));
        assertEquals(12, film.data().length);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(film.gif())));
        assertEquals(3, reader.getNumImages(true));
        assertEquals(300, reader.getWidth(0));
        assertThrows(IllegalArgumentException.class, () -> Film.of("growth", 0, 100, k -> chart(1)));
    }

    @Test
    void aHistogramCountsEachValueOnce() {
        XYChart chart = Histogram.of("H", "value").bins(4).sample("s", new double[] {0, 0.1, 0.3, 0.6, 1, Double.NaN}).chart();
        assertArrayEquals(new double[] {0, 2, 2, 1, 1, 1, 1, 1, 1, 0}, chart.getSeries("s").getYData());
        assertArrayEquals(new double[] {0, 0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1, 1}, chart.getSeries("s").getXData(), 1e-15);
        assertThrows(IllegalStateException.class, () -> Histogram.of("H", "value").chart());
        assertThrows(IllegalStateException.class, () -> Histogram.of("H", "").sample("s", new double[] {1}).chart());
    }

    @Test
    void barsStandOnZero() {
        CategoryChart chart = Bars.of("B", "x", "y", List.of("a", "b")).series("s", new double[] {3, 5}).chart();
        assertEquals(0, chart.getStyler().getYAxisMin());
        assertArrayEquals(new double[] {3, 5}, chart.getSeries("s").getYData());
        assertThrows(IllegalArgumentException.class, () -> Bars.of("B", "x", "y", List.of("a")).series("s", new double[2]));
        assertThrows(IllegalStateException.class, () -> Bars.of("B", "x", "y", List.of("a")).chart());
    }

    @Test
    void aPictureHasOneLineOfText() {
        BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);
        assertThrows(IllegalArgumentException.class, () -> new Picture(image, "two\nlines", new double[0]));
        assertEquals(2, new Picture(image, "one", new double[0]).width());
    }
}
