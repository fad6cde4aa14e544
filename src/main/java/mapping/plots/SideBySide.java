package mapping.plots;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import mapping.Requirement;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Pictures in two columns with a heading each, such as the same plot by two programs, section 7.2.3:
 * <pre>{@code
 * SideBySide.of("The same numbers", "this book", "Matplotlib").row(chart, Path.of("lines.png")).picture()
 * }</pre>
 * Each takes the width of its column, its letters shrink or grow with it.
 */
public final class SideBySide {

    private static final int WIDTH = 900;
    private static final int GAP = 12;
    private static final int TITLE_HEIGHT = 34;
    private static final int HEADING_HEIGHT = 24;

    private final String title;
    private final String left;
    private final String right;
    private final List<BufferedImage[]> rows = new ArrayList<>();
    private final List<double[]> data = new ArrayList<>();

    private SideBySide(String title, String left, String right) {
        this.title = Style.required(title, "a title");
        this.left = Style.required(left, "a heading for its left column");
        this.right = Style.required(right, "a heading for its right column");
    }

    /** An empty table of pictures; each column has its heading. */
    public static SideBySide of(String title, String left, String right) {
        return new SideBySide(title, left, right);
    }

    /**
     * A chart and a PNG file.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public SideBySide row(Chart<?, ?> chart, Path other) {
        Picture one = SmallMultiples.of(Requirement.given("The chart", chart).getTitle(), 1, List.of(chart)); // for its numbers
        BufferedImage image = new BufferedImage(Picture.SCALE * chart.getWidth(), Picture.SCALE * chart.getHeight(),
            BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        chart.paint(pen, chart.getWidth(), chart.getHeight());
        pen.dispose();
        return row(image, one.data(), other);
    }

    /** A picture and a PNG file. */
    public SideBySide row(Picture picture, Path other) {
        return row(Requirement.given("The picture", picture).image(), picture.data(), other);
    }

    private SideBySide row(BufferedImage image, double[] numbers, Path other) {
        try {
            BufferedImage theirs = ImageIO.read(Requirement.given("The file", other).toFile());
            if (theirs == null) {
                throw new IllegalArgumentException("The file " + other + " must be a picture, and it is none.");
            }
            rows.add(new BufferedImage[] {image, theirs});
            data.add(numbers);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + other + " must be readable, and it is not.", e);
        }
    }

    /**
     * The whole. Its data are those of the pictures on the left.
     *
     * @throws IllegalStateException if there is no row
     */
    public Picture picture() {
        if (rows.isEmpty()) {
            throw new IllegalStateException("The picture \"" + title + "\" has nothing to show.");
        }
        int column = (WIDTH - 3 * GAP) / 2;
        int height = TITLE_HEIGHT + HEADING_HEIGHT + rows.stream().mapToInt(row -> tallest(row, column) + GAP).sum();
        BufferedImage image = new BufferedImage(Picture.SCALE * WIDTH, Picture.SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = Style.pen(image);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        PixelText.centered(pen, Style.TITLE, title, WIDTH / 2.0, TITLE_HEIGHT / 2.0);
        PixelText.centered(pen, Style.LABEL, left, GAP + column / 2.0, TITLE_HEIGHT + HEADING_HEIGHT / 2.0);
        PixelText.centered(pen, Style.LABEL, right, 2 * GAP + 1.5 * column, TITLE_HEIGHT + HEADING_HEIGHT / 2.0);
        int y = TITLE_HEIGHT + HEADING_HEIGHT;
        for (BufferedImage[] row : rows) {
            int tall = tallest(row, column);
            for (int side = 0; side < 2; side++) {
                int high = height(row[side], column);
                pen.drawImage(row[side], GAP + side * (column + GAP), y + (tall - high) / 2, column, high, null);
            }
            y += tall + GAP;
        }
        pen.dispose();
        return new Picture(image, "pictures \"" + title + "\": " + rows.size() + " rows, " + left + " and " + right,
            data.stream().flatMapToDouble(DoubleStream::of).toArray());
    }

    private static int height(BufferedImage image, int width) {
        return image.getHeight() * width / image.getWidth();
    }

    /** The height of a row: that of its taller picture. */
    private static int tallest(BufferedImage[] row, int column) {
        return Math.max(height(row[0], column), height(row[1], column));
    }
}
