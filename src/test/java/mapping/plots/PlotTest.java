package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

class PlotTest {

    private final double[] x = {1, 2, 3, 4};
    private final double[] y = {0.1, 0, 10, 1000};

    @Test
    void aChartHoldsItsDataUnchanged() {
        XYChart chart = Plot.lines("T", "step", "loss").series("a", x, y).points("b", x, y).band("a", x, y, x).chart();
        List<String> names = chart.getSeriesCollection().stream().map(series -> series.getName()).toList();
        assertEquals(List.of("a, range", "a", "b"), names);
        assertArrayEquals(x, chart.getSeries("a").getXData());
        assertArrayEquals(y, chart.getSeries("b").getYData());
        assertArrayEquals(new double[] {0.1, 0, 10, 1000, 4, 3, 2, 1}, chart.getSeries("a, range").getYData());
        paint(chart);
    }

    @Test
    void whatALogarithmicAxisCannotShowIsAGap() {
        XYChart chart = Plot.lines("T", "step", "loss").logY().series("a", x, y).chart();
        assertArrayEquals(new double[] {0.1, Double.NaN, 10, 1000}, chart.getSeries("a").getYData());
        paint(chart);
        Plot none = Plot.lines("T", "step", "loss").logY().series("zeros", x, new double[4]);
        assertEquals("The series \"zeros\" has no value that its axes can show; a logarithmic axis shows positive numbers only.",
                assertThrows(IllegalStateException.class, none::chart).getMessage());
    }

    @Test
    void everyChartSaysWhatItShows() {
        assertEquals("A chart needs a title.", failure(Plot.lines(" ", "x", "y").series("a", x, y)));
        assertEquals("A chart needs a title for its x axis, with the unit.", failure(Plot.lines("T", null, "y").series("a", y)));
        assertEquals("A chart needs a title for its y axis, with the unit.", failure(Plot.lines("T", "x", "").series("a", y)));
        assertEquals("The chart \"T\" has nothing to show.", failure(Plot.lines("T", "x", "y")));
        assertEquals("The chart \"T\" has two series named \"a\".",
                failure(Plot.lines("T", "x", "y").series("a", y).series("a", y)));
        assertEquals("The series \"a\" must have as many x as y, got 4 and 2.",
                assertThrows(IllegalArgumentException.class,
                        () -> Plot.lines("T", "x", "y").series("a", x, new double[2])).getMessage());
    }

    private static String failure(Plot plot) {
        return assertThrows(IllegalStateException.class, plot::chart).getMessage();
    }

    @Test
    void theLegendCoversNoData() {
        assertEquals(LegendPosition.InsideNW, legend(new double[] {0, 0, 0, 1}));
        assertEquals(LegendPosition.InsideNE, legend(new double[] {1, 0, 0, 0}));
        assertEquals(LegendPosition.OutsideE, legend(new double[] {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0}));
        assertFalse(Plot.lines("T", "x", "y").series("a", y).chart().getStyler().isLegendVisible());
    }

    private static LegendPosition legend(double[] heights) {
        return Plot.lines("T", "x", "y").series("one", heights).series("two", heights).chart().getStyler().getLegendPosition();
    }

    @Test
    void ticksAreWrittenForPeople() {
        Scale wide = new Scale(1e-16, 1, true);
        assertEquals("10⁻⁸", wide.label(1e-8));
        assertEquals(" ", wide.label(2e-8));
        assertEquals(" ", wide.label(1e-7));
        Scale narrow = new Scale(0.05, 0.7, true);
        assertEquals("0.5", narrow.label(0.5));
        assertEquals("0.1", narrow.label(0.1));
        assertEquals("1000", new Scale(1, 2000, true).label(1000.0000000001));
        Scale linear = new Scale(-1, 1, false);
        assertEquals("0.3", linear.label(0.1 + 0.2));
        assertEquals("−0.5", linear.label(-0.5));
        assertEquals("0", linear.label(1e-17));
        assertEquals("60,000", new Scale(0, 60_000, false).label(60_000));
        assertEquals("2.5·10⁻⁵", new Scale(0, 1e-4, false).label(2.5e-5));
        assertEquals("−3·10⁹", new Scale(-4e9, 1, false).label(-3e9));
        assertArrayEquals(new double[] {1, 10, 100}, new Scale(0.9, 110, true).labelledTicks(), 1e-12);
    }

    @Test
    void aScaleIsInvertible() {
        for (Scale scale : List.of(new Scale(-3, 5, false), new Scale(1e-6, 20, true))) {
            for (double part : new double[] {0, 0.25, 0.5, 1}) {
                assertEquals(part, scale.fraction(scale.number(part)), 1e-12);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Scale(0, 1, true));
    }

    @Test
    void referenceLinesCrossThePlotAndHaveARange() {
        XYChart chart = Plot.lines("T", "x", "y").series("a", x, y).vertical(2, "here").horizontal(2000, "there").chart();
        assertArrayEquals(new double[] {2, 2}, chart.getSeries("here").getXData());
        assertTrue(chart.getStyler().getYAxisMax() > 2000);
        paint(chart);
        XYChart part = Plot.lines("T", "x", "y").series("a", x, y).xRange(1, 3).yRange(-1, 20).size(300, 200).chart();
        assertEquals(3, part.getStyler().getXAxisMax());
        assertEquals(-1, part.getStyler().getYAxisMin());
        assertEquals(300, part.getWidth());
        paint(part);
    }

    private static void paint(XYChart chart) {
        chart.paint(new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB).createGraphics(),
                chart.getWidth(), chart.getHeight());
    }
}
