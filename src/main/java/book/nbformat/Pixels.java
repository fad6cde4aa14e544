package book.nbformat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import mapping.files.Sha256;

/**
 * An image in a notebook → the part of it that must be the same everywhere: its size and a digest of the decoded pixels, since
 * the compressed file may differ between JDKs. For an animation, whose frames contain drawn text: its size and number of frames.
 */
final class Pixels {

    private static final int DIGITS = 16;

    private Pixels() {
    }

    static String describe(String mime, String content) {
        if (mime.endsWith("+xml")) {
            return content;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(content)))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return content;
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            BufferedImage image = reader.read(0);
            String size = image.getWidth() + " × " + image.getHeight() + " pixels";
            return mime.equals("image/gif") ? size + ", " + reader.getNumImages(true) + " frames"
                    : size + ", SHA-256 " + digest(image);
        } catch (IOException | IllegalArgumentException e) {
            return content;
        }
    }

    private static String digest(BufferedImage image) {
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * colours.length);
        bytes.asIntBuffer().put(colours);
        return Sha256.of(bytes.array()).substring(0, DIGITS);
    }
}
