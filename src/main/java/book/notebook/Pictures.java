package book.notebook;

import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.Renderer;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import mapping.plots.Picture;

/**
 * Images as outputs. A BufferedImage is shown as it is; a {@link Picture} of the book's plots also carries the numbers that it
 * shows, which are used to compare two runs.
 */
final class Pictures {

    private Pictures() {
    }

    static void register(Renderer renderer) {
        renderer.createRegistration(BufferedImage.class)
                .supporting(MIMEType.IMAGE_PNG, MIMEType.TEXT_PLAIN).preferring(MIMEType.IMAGE_PNG, MIMEType.TEXT_PLAIN)
                .register(Pictures::render);
        renderer.createRegistration(Picture.class)
                .supporting(MIMEType.IMAGE_PNG, Charts.DATA, MIMEType.TEXT_PLAIN)
                .preferring(MIMEType.IMAGE_PNG, Charts.DATA, MIMEType.TEXT_PLAIN)
                .register(Pictures::renderPicture);
    }

    private static void renderPicture(Picture picture, RenderContext context) {
        if (context.wantsDataRenderedAs(MIMEType.IMAGE_PNG)) {
            context.getOutputContainer().putData(MIMEType.IMAGE_PNG, png(picture.image()));
            context.getOutputContainer().putMetaData(MIMEType.IMAGE_PNG, new Size(picture.width(), picture.height()));
        }
        context.renderIfRequested(Charts.DATA, () -> ChartData.of(picture));
        context.renderIfRequested(MIMEType.TEXT_PLAIN, picture::description);
    }

    private static void render(BufferedImage image, RenderContext context) {
        if (context.wantsDataRenderedAs(MIMEType.IMAGE_PNG)) {
            context.getOutputContainer().putData(MIMEType.IMAGE_PNG, png(image));
            context.getOutputContainer().putMetaData(MIMEType.IMAGE_PNG, new Size(image.getWidth(), image.getHeight()));
        }
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> "image, " + image.getWidth() + " × " + image.getHeight());
    }

    /** The width and height at which a notebook shows the picture. */
    record Size(int width, int height) {
    }

    /** Returns the image as PNG in Base64. */
    static String png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
