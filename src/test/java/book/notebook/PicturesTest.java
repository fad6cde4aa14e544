package book.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import mapping.plots.Picture;
import org.junit.jupiter.api.Test;

/** A picture of the book's plots is shown as PNG, told in a line, and compared by its numbers, whatever its pixels are. */
class PicturesTest {

    private static DisplayData render(int pixel, double... data) {
        Renderer renderer = new Renderer();
        Pictures.register(renderer);
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 2, pixel);
        return renderer.render(new Picture(image, "a dot", data));
    }

    @Test
    void thePngIsThePictureAndTheTextItsDescription() throws IOException {
        DisplayData shown = render(0xff8800, 1, 2);
        byte[] png = Base64.getDecoder().decode((String) shown.getData(MIMEType.IMAGE_PNG));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(40, read.getWidth());
        assertEquals(0xff8800, read.getRGB(3, 2) & 0xffffff);
        assertEquals("a dot", shown.getData(MIMEType.TEXT_PLAIN));
    }

    @Test
    void theNumbersDecideWhetherTwoPicturesAreEqual() {
        Object one = render(0xff8800, 1, 2).getData(Charts.DATA);
        assertEquals(one, render(0x0088ff, 1, 2).getData(Charts.DATA));
        assertNotEquals(one, render(0xff8800, 1, Math.nextUp(2.0)).getData(Charts.DATA));
        assertTrue(((Map<?, ?>) one).containsKey("picture"));
    }
}
