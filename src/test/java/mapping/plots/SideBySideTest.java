package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

    @TempDir
    Path folder;

    private static BufferedImage filled(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private Path file(Color color) throws IOException {
        Path file = folder.resolve("other.png");
        ImageIO.write(filled(100, 50, color), "png", file.toFile());
        return file;
    }

    // Of 900 three gaps of 12 are taken, so a column has 432; a square is then 432 high, a picture twice as wide 216. The lower
    // one stands in the middle of its row: 34 + 24 of headings and (432 − 216) / 2 come before it.
    @Test
    void eachPictureFillsItsColumn() throws IOException {
        Picture square = new Picture(filled(200, 200, Color.RED), "a square", new double[] {3, 1});
        Path other = file(Color.BLUE);
        Picture whole = SideBySide.of("Two", "ours", "theirs").row(square, other).row(square, other).picture();
        assertEquals(900, whole.width());
        assertEquals(34 + 24 + 2 * (432 + 12), whole.height());
        assertEquals(Color.RED.getRGB(), pixel(whole, 228, 58 + 5));
        assertEquals(Color.RED.getRGB(), pixel(whole, 228, 58 + 432 - 5));
        assertEquals(Color.WHITE.getRGB(), pixel(whole, 672, 58 + 100));
        assertEquals(Color.BLUE.getRGB(), pixel(whole, 672, 58 + 116));
        assertEquals(Color.WHITE.getRGB(), pixel(whole, 672, 58 + 332));
        assertEquals(Color.BLUE.getRGB(), pixel(whole, 672, 58 + 444 + 216));
        assertArrayEquals(new double[] {3, 1, 3, 1}, whole.data());
        assertEquals("pictures \"Two\": 2 rows, ours and theirs", whole.description());
    }

    private static int pixel(Picture picture, int x, int y) {
        return picture.image().getRGB(Picture.SCALE * x, Picture.SCALE * y);
    }

    @Test
    void aChartGivesItsNumbers() throws IOException {
        Picture whole = SideBySide.of("Two", "ours", "theirs")
            .row(Plot.lines("t", "x", "y").series("s", new double[] {4, 2}).chart(), file(Color.BLUE)).picture();
        assertArrayEquals(new double[] {0, 1, 4, 2}, whole.data());
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        SideBySide empty = SideBySide.of("Two", "ours", "theirs");
        assertEquals("The picture \"Two\" has nothing to show.",
            assertThrows(IllegalStateException.class, empty::picture).getMessage());
        Picture square = new Picture(filled(20, 20, Color.RED), "a square", new double[0]);
        Path text = Files.writeString(folder.resolve("text.png"), "text");
        assertEquals("The file " + text + " must be a picture, and it is none.",
            assertThrows(IllegalArgumentException.class, () -> empty.row(square, text)).getMessage());
        Path none = folder.resolve("none.png");
        assertTrue(assertThrows(UncheckedIOException.class, () -> empty.row(square, none)).getMessage().contains("none.png"));
        assertThrows(IllegalStateException.class, () -> SideBySide.of("Two", "", "theirs"));
        assertThrows(IllegalStateException.class, empty::picture, "nothing was added by what was refused");
    }
}
