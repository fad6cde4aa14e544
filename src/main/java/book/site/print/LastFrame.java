package book.site.print;

import book.Home;
import book.Problem;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A film → its last picture, as a PNG file: paper cannot show more, and the last one shows where all went. */
final class LastFrame {

    private LastFrame() {
    }

    static byte[] png(Path gif) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            BufferedImage canvas = null;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                BufferedImage frame = reader.read(i);
                if (canvas == null) {
                    canvas = new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_INT_RGB);
                }
                Graphics2D g = canvas.createGraphics();               // a frame may hold only what has changed
                g.drawImage(frame, place(reader.getImageMetadata(i), "imageLeftPosition"),
                        place(reader.getImageMetadata(i), "imageTopPosition"), null);
                g.dispose();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(canvas, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new Problem(Problem.Kind.WRONG, "Could not read " + Home.show(gif) + ": " + e.getMessage() + ".",
                    "Get the file again: git checkout -- chapters.", e);
        } finally {
            reader.dispose();
        }
    }

    private static int place(IIOMetadata frame, String name) {
        NodeList found = ((Element) frame.getAsTree(frame.getNativeMetadataFormatName()))
                .getElementsByTagName("ImageDescriptor");
        return found.getLength() == 0 ? 0 : Integer.parseInt(((Element) found.item(0)).getAttribute(name));
    }
}
