package book.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import mapping.plots.Film;
import org.junit.jupiter.api.Test;

/** A film is shown as a GIF, told in a line, and compared by its numbers. */
class FilmsTest {

    @Test
    void aFilmIsAGifWithTheDigestOfItsNumbers() {
        Renderer renderer = new Renderer();
        Films.register(renderer);
        DisplayData shown = renderer.render(new Film("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "growth",
                new double[] {1, 2}));
        assertEquals("R0lGODlh", shown.getData(MIMEType.IMAGE_GIF));
        assertEquals("film: growth", shown.getData(MIMEType.TEXT_PLAIN));
        // The digest by Python: hashlib.sha256(struct.pack(">2d", 1, 2)).hexdigest()
        String digest = "f814737da80b11b6d6e54c254b9d7e711669462c0e53585f776afea6ea073afc";
        assertEquals("{\"film\":\"growth\",\"n\":2,\"sha256\":\"" + digest + "\"}",
            new Gson().toJson(shown.getData(Charts.DATA)));
    }

    /** Pictures are shown at the size that they have on the page, and their numbers stand in the order of the frames. */
    @Test
    void aFilmOfPictures() throws java.io.IOException {
        var square = new java.awt.image.BufferedImage(60, 40, java.awt.image.BufferedImage.TYPE_INT_RGB);
        Film film = Film.ofPictures("two squares", 2, 100, k -> new mapping.plots.Picture(square, "square", new double[] {k, 7}));
        org.junit.jupiter.api.Assertions.assertArrayEquals(new double[] {0, 7, 1, 7}, film.data());
        var first = javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(film.gif()));
        assertEquals(30, first.getWidth());
        assertEquals(20, first.getHeight());
    }
}
