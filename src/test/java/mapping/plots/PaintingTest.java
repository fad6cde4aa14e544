package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.markers.Marker;

/** What stands in the pixels of a chart at a place that is given in its own coordinates. */
class PaintingTest {

    /** Asks a chart, while it is painted, where a point of its axes lies in the image. */
    private static final class Ruler extends Annotation {

        private final double x;
        private final double y;
        private int left;
        private int top;

        Ruler(double x, double y) {
            super(false);
            this.x = x;
            this.y = y;
        }

        @Override
        public void paint(Graphics2D pen) {
            left = getXAxisScreenValue(x);
            top = getYAxisScreenValue(y);
        }
    }

    /** The colours at these points (x, y). */
    private static List<Color> colors(XYChart chart, double[]... points) {
        List<Ruler> rulers = Arrays.stream(points).map(point -> new Ruler(point[0], point[1])).toList();
        rulers.forEach(chart::addAnnotation);
        BufferedImage image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        chart.paint(pen, chart.getWidth(), chart.getHeight());
        pen.dispose();
        return rulers.stream().map(ruler -> new Color(image.getRGB(ruler.left, ruler.top))).toList();
    }

    private static void near(Color expected, Color painted) {
        near(expected, painted, 6);
    }

    private static void near(Color expected, Color painted, int limit) {
        double distance = Math.abs(expected.getRed() - painted.getRed()) + Math.abs(expected.getGreen() - painted.getGreen())
            + Math.abs(expected.getBlue() - painted.getBlue());
        assertTrue(distance <= limit, "expected is " + expected + ", painted is " + painted);
    }

    /** The class of the greatest score decides: x₁, x₂ or −x₁ − x₂. */
    @Test
    void eachRegionHasTheTintOfItsClass() {
        XYChart chart = DecisionRegions.of("sectors", points -> Arrays.stream(points)
            .map(p -> new double[] {p[0], p[1], -p[0] - p[1]}).toArray(double[][]::new), -1, 1, -1, 1)
            .axes("length", "width").size(300, 250).chart();
        assertEquals(List.of("length", "width", "300", "250"), List.of(chart.getXAxisTitle(), chart.getYAxisTitle(),
            String.valueOf(chart.getWidth()), String.valueOf(chart.getHeight())));
        List<Color> colors = colors(chart, new double[] {0.9, 0.2}, new double[] {0.2, 0.9}, new double[] {-0.7, -0.7});
        for (int k = 0; k < 3; k++) {
            near(ColorMap.between(Color.WHITE, Style.COLORS[k], 42 / 255.0), colors.get(k));
        }
    }

    @Test
    void aPathBeginsWithARingAndEndsWithASquareAndTheMinimumIsAStar() {
        XYChart chart = Contours.of("Bowl", (double[] p) -> p[0] * p[0] + p[1] * p[1], -2, 2, -2, 2).levels(new double[] {3.5})
            .axes("first", "second").path("walk", List.of(new double[] {-1.5, 1}, new double[] {0, 1}, new double[] {1.5, 1}))
            .minimum(0, 0).size(420, 400).chart();
        assertEquals("first", chart.getXAxisTitle());
        assertEquals("second", chart.getYAxisTitle());
        assertEquals(List.of(420, 400), List.of(chart.getWidth(), chart.getHeight()));
        double pixel = 4.0 / 330;
        List<Color> colors = colors(chart, new double[] {-1.5, 1}, new double[] {0, 1}, new double[] {1.5, 1},
            new double[] {0, 0}, new double[] {0, 6 * pixel}, new double[] {0, 14 * pixel}, new double[] {-1, -1});
        near(Style.PAPER, colors.get(0));
        near(Style.COLORS[1], colors.get(1));
        near(Style.COLORS[1], colors.get(2));
        near(Color.BLACK, colors.get(3), 45);
        near(Color.BLACK, colors.get(4), 45);
        near(Style.PAPER, colors.get(5));
        near(Style.PAPER, colors.get(6));
    }

    @Test
    void levelsAtEqualDistancesOrInEqualRatios() {
        assertEquals(List.of("level 2", "level 4", "level 6"), names(bowl().levels(4).chart()));
        assertEquals(List.of("level 10⁻⁴", "level 0.001", "level 0.01", "level 0.1", "level 1"),
            names(bowl().logLevels(5).chart()));
    }

    private static Contours bowl() {
        return Contours.of("Bowl", (x, y) -> x * x + y * y, -2, 2, -2, 2);
    }

    private static List<String> names(XYChart chart) {
        return chart.getSeriesCollection().stream().map(series -> series.getName()).toList();
    }

    /** Points that lie one pixel apart get a marker at 0, 75, 150, …, and the legend one more; a second picture begins anew. */
    @Test
    void aLongLineIsMarkedInSoManyPixels() {
        List<Double> marked = new ArrayList<>();
        Marker recorder = new Marker() {
            @Override
            public void paint(Graphics2D pen, double x, double y, int size) {
                marked.add(x);
            }
        };
        SparseMarker sparse = new SparseMarker(recorder, 300);
        for (int picture = 0; picture < 2; picture++) {
            marked.clear();
            Graphics2D pen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            for (int x = 0; x < 300; x++) {
                sparse.paint(pen, x, 0, 7);
            }
            sparse.paint(pen, 299.5, 50, 7);
            assertEquals(List.of(0.0, 75.0, 150.0, 225.0, 299.5), marked);
        }
    }

    /** A grid line crosses the plot at the powers of ten, and nowhere between them. */
    @Test
    void aLogarithmicAxisHasItsGridAtItsLabels() {
        XYChart chart = Plot.lines("T", "rate", "loss").logX().series("a", new double[] {0.1, 10, 1000}, new double[] {1, 1, 1})
            .yRange(0, 10).chart();
        assertTrue(chart.getStyler().isXAxisLogarithmic());
        List<Color> colors = colors(chart, new double[] {10, 3.3}, new double[] {100, 3.3}, new double[] {31, 3.3});
        assertTrue(colors.get(0).getRed() < 250 && colors.get(1).getRed() < 250, colors.toString());
        near(Style.PAPER, colors.get(2));
    }

    @Test
    void signedNumbersArePaintedOnBothSidesOfWhite() {
        HeatMap map = HeatMap.of("M", "column", "row", new double[][] {{-1, 0, 2}}).signed();
        List<String> columns = List.of("a long name", "another long name", "a third one, the longest");
        BufferedImage image = map.columns(columns).picture().image();
        int height = image.getHeight();
        List<Integer> seen = IntStream.range(0, height).flatMap(y -> IntStream.range(0, image.getWidth() * 3 / 4)
            .map(x -> image.getRGB(x, y))).boxed().distinct().toList();
        assertTrue(seen.contains(ColorMap.DIVERGING.at(0.25).getRGB()), "−1 of ±2 is half as blue as blue can be");
        assertTrue(seen.contains(ColorMap.DIVERGING.at(1).getRGB()), "2 of ±2 is all vermilion");
    }

    @Test
    void sizesAndNumbersAreThoseAskedFor() {
        XYChart histogram = Histogram.of("H", "value").sample("s", new double[] {1, 2}).size(310, 210).chart();
        assertEquals(List.of(310, 210), List.of(histogram.getWidth(), histogram.getHeight()));
        CategoryChart bars = Bars.of("B", "x", "y", List.of("a")).series("s", new double[] {1}).numbers().size(320, 220).chart();
        assertEquals(List.of(320, 220), List.of(bars.getWidth(), bars.getHeight()));
        assertTrue(bars.getStyler().isLabelsVisible());
        assertEquals("The band \"b\" has fewer than two places that its axes can show.", assertThrows(IllegalStateException.class,
            () -> Plot.lines("T", "x", "y").logY().series("a", new double[] {1, 2})
                .band("b", new double[] {0, 1}, new double[] {-1, 1}, new double[] {2, 2}).chart()).getMessage());
    }

    @Test
    void aFilmOfPicturesShowsThemInTheirOrder() throws IOException {
        Film film = Film.ofPictures("from white to ink", 3, 200, k -> {
            BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(new Color(100 * k, 100 * k, 100 * k));
            pen.fillRect(0, 0, 40, 20);
            return new Picture(image, "grey " + k, new double[] {k, 7});
        });
        assertArrayEquals(new double[] {0, 7, 1, 7, 2, 7}, film.data());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(film.gif())));
        assertEquals(3, reader.getNumImages(true));
        assertEquals(40 / Picture.SCALE, reader.getWidth(0));
        for (int k = 0; k < 3; k++) {
            near(new Color(100 * k, 100 * k, 100 * k), new Color(reader.read(k).getRGB(5, 5)));
        }
    }
}
