package mapping.plots;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;

/** A file in JPEG, PNG or GIF ↦ its pixels, by the JDK's own decoders; section 7.3.1. */
public final class PictureFile {

    private PictureFile() {
    }

    /**
     * Three planes of colour.
     *
     * @throws MalformedFile if it is no such picture
     */
    public static Pixmap read(Path file) throws IOException {
        byte[] bytes = WholeFile.read(Requirement.given("The file", file));
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            throw MalformedFile.in("The file " + file, "is no picture that can be decoded (" + e.getMessage() + ")");
        }
        if (image == null) {
            throw MalformedFile.in("The file " + file, "is no picture in JPEG, PNG or GIF");
        }
        int size = image.getWidth() * image.getHeight();
        float[] values = new float[3 * size];
        for (int i = 0; i < size; i++) {
            int colour = image.getRGB(i % image.getWidth(), i / image.getWidth());
            for (int c = 0; c < 3; c++) {
                values[c * size + i] = (colour >> 16 - 8 * c & 0xff) / 255f;
            }
        }
        return new Pixmap(3, image.getHeight(), image.getWidth(), values);
    }
}
