package mapping.plots;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mapping.Requirement;
import mapping.data.files.Pixmap;
import mapping.files.WholeFile;
import mapping.formats.MalformedFile;

/** A file in JPEG, PNG or GIF ↦ its pixels, by the JDK's own decoders; section 7.3.1. */
public final class PictureFile {

    /** An even picture packs well; a real one has far fewer pixels to the byte. */
    private static final long MOST_PIXELS_A_BYTE = 1000;

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
            image = decoded(file, bytes);
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw MalformedFile.in("The file " + file, "is no picture that can be decoded (" + e.getMessage() + ")");
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

    /** The size is read before the pixels, so that nothing is made for a size that so few bytes cannot hold. */
    private static BufferedImage decoded(Path file, byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw MalformedFile.in("The file " + file, "is no picture in JPEG, PNG or GIF");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS_A_BYTE * bytes.length) {
                    throw MalformedFile.in("The file " + file, "claims " + pixels + " pixels in " + bytes.length + " bytes");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
