package mapping.plots;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.knowm.xchart.XYChart;

/**
 * A short animation, such as a descent step by step, as a GIF file that plays forever.
 * <pre>{@code Film.of("gradient descent on the bowl", 20, 150, k -> contours(path.subList(0, k + 1)))}</pre>
 *
 * @param gif         the file's bytes
 * @param description one line: what there is to see
 * @param data        the numbers shown, frame by frame, for comparing two runs
 */
public record Film(byte[] gif, String description, double[] data) {

    /**
     * A film of charts, each at the size that it has on the page.
     *
     * @param frames       how many
     * @param milliseconds how long each is shown, in steps of 10; the last is shown eight times as long
     * @param chart        the chart of frame 0, 1, 2, …; all of one size
     */
    public static Film of(String description, int frames, int milliseconds, IntFunction<XYChart> chart) {
        require(description, frames, milliseconds);
        List<XYChart> charts = IntStream.range(0, frames).mapToObj(chart).toList();
        double[] data = charts.stream().flatMap(each -> each.getSeriesCollection().stream()).flatMapToDouble(series ->
                DoubleStream.concat(DoubleStream.of(series.getXData()), DoubleStream.of(series.getYData()))).toArray();
        return new Film(gif(charts.stream().map(Film::paint).toList(), milliseconds / 10), description, data);
    }

    /**
     * A film of pictures, such as small multiples that show a training from several sides at once.
     *
     * @param picture the picture of frame 0, 1, 2, …; all of one size
     */
    public static Film ofPictures(String description, int frames, int milliseconds, IntFunction<Picture> picture) {
        require(description, frames, milliseconds);
        List<Picture> pictures = IntStream.range(0, frames).mapToObj(picture).toList();
        double[] data = pictures.stream().flatMapToDouble(each -> DoubleStream.of(each.data())).toArray();
        return new Film(gif(pictures.stream().map(Film::paint).toList(), milliseconds / 10), description, data);
    }

    private static void require(String description, int frames, int milliseconds) {
        Style.required(description, "a description");
        if (frames < 1 || milliseconds < 10) {
            throw new IllegalArgumentException("A film must have frames that last 10 ms or longer, got " + frames + " frames of "
                    + milliseconds + " ms.");
        }
    }

    private static BufferedImage paint(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture.image(), 0, 0, picture.width(), picture.height(), null);
        pen.dispose();
        return image;
    }

    private static BufferedImage paint(XYChart chart) {
        BufferedImage image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        chart.paint(pen, chart.getWidth(), chart.getHeight());
        pen.dispose();
        return image;
    }

    private static byte[] gif(List<BufferedImage> frames, int hundredths) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int k = 0; k < frames.size(); k++) {
                int delay = k == frames.size() - 1 ? 8 * hundredths : hundredths;
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frames.get(k)), null);
                describe(metadata, delay, k == 0);
                writer.writeToSequence(new IIOImage(frames.get(k), null, metadata), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void describe(IIOMetadata metadata, int hundredths, boolean first) throws IOException {
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("delayTime", String.valueOf(hundredths));
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        if (first) { // the extension by which browsers know that the film plays forever
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(format, root);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode node = new IIOMetadataNode(name);
        root.appendChild(node);
        return node;
    }
}
