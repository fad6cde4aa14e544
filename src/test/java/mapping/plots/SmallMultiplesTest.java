package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;

class SmallMultiplesTest {

    private static XYChart chart(String title, String... names) {
        Plot plot = Plot.lines(title, "epoch", "loss");
        for (String name : names) {
            plot.series(name, new double[] {3, 2, name.length()});
        }
        return plot.chart();
    }

    @Test
    void theDataAreThoseOfAllSeriesInOrder() {
        CategoryChart bars = new CategoryChart(300, 200);
        bars.setTitle("bars");
        bars.addSeries("named", List.of("a", "b"), List.of(5, 6), List.of(0.5, 0.25));
        CategoryChart numbered = new CategoryChart(300, 200);
        numbered.setTitle("numbered");
        numbered.addSeries("numbers", List.of(8, 9), List.of(10, 11));
        Picture picture = SmallMultiples.of("All", 2, List.of(chart("one", "ab"), bars, numbered));
        assertArrayEquals(new double[] {0, 1, 2, 3, 2, 2, 5, 6, 0.5, 0.25, 8, 9, 10, 11}, picture.data());
        assertEquals("charts \"All\": one; bars; numbered", picture.description());
    }

    @Test
    void rowsFillTheWidthAndAddHeight() {
        XYChart one = chart("one", "a");
        Picture row = SmallMultiples.of("T", 4, Collections.nCopies(4, one));
        Picture square = SmallMultiples.of("T", 4, Collections.nCopies(16, one));
        assertEquals(SmallMultiples.WIDTH, row.width());
        assertEquals(SmallMultiples.WIDTH, square.width());
        assertEquals(0, (square.height() - row.height()) % 3);
        assertTrue(square.height() > 3 * row.height() - 200 && square.height() < 4 * row.height());
        assertTrue(SmallMultiples.of("T", 4, List.of(one)).width() < SmallMultiples.WIDTH);
        Painted.check(row);
        Painted.check(square);
        Painted.check(SmallMultiples.of("T", 3,
                Collections.nCopies(4, chart("A title that is far too long for so small a panel"))));
    }

    private static XYChart chart(String title) {
        return chart(title, "training", "validation");
    }

    @Test
    void theChartsStayAsTheyWere() {
        XYChart chart = chart("one", "a", "b");
        LegendPosition position = chart.getStyler().getLegendPosition();
        SmallMultiples.of("T", 3, List.of(chart, chart, chart));
        assertEquals(List.of(Style.WIDTH, Style.HEIGHT), List.of(chart.getWidth(), chart.getHeight()));
        assertEquals(position, chart.getStyler().getLegendPosition());
        assertEquals(10, chart.getStyler().getChartPadding());
        assertEquals(80, chart.getStyler().getXAxisTickMarkSpacingHint());
        assertEquals(Color.WHITE, chart.getStyler().getPlotBackgroundColor());
        assertTrue(chart.getStyler().isLegendVisible() && chart.getStyler().isChartTitleVisible()
                && chart.getStyler().isXAxisTitleVisible() && chart.getStyler().isYAxisTitleVisible());
    }

    @Test
    void oneLegendServesAllPanelsUnlessItWouldMislead() {
        List<LegendEntry> same = keys(chart("one", "training", "validation"));
        List<LegendEntry> more = keys(chart("two", "training", "validation", "test"));
        List<LegendEntry> otherNames = keys(chart("three", "Adam", "SGD"));
        List<LegendEntry> otherOrder = keys(chart("four", "validation", "training"));
        assertEquals(List.of("training", "validation", "test"),
                LegendEntry.common(List.of(same, more, same)).stream().map(LegendEntry::name).toList());
        assertNull(LegendEntry.common(List.of(same, otherNames)), "two names in the same colour");
        assertNull(LegendEntry.common(List.of(same, otherOrder)), "one name in two colours");
        assertTrue(keys(chart("alone", "a")).isEmpty());
        Painted.check(SmallMultiples.of("T", 2, List.of(chart("one", "training", "validation"), chart("two", "Adam", "SGD"))));
    }

    private static List<LegendEntry> keys(XYChart chart) {
        Panel panel = new Panel(chart, true, true);
        assertNotNull(panel.paint(200, 150, 20, 0.8));
        return panel.keys();
    }

    @Test
    void legendsBreakIntoRows() {
        List<LegendEntry> keys = keys(chart("one", "training", "validation"));
        assertTrue(LegendEntry.height(keys, 60) > LegendEntry.height(keys, 600));
        assertEquals(0, LegendEntry.height(List.of(), 100));
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("The picture \"T\" has nothing to show.",
                assertThrows(IllegalStateException.class,
                        () -> SmallMultiples.of("T", 2, List.of())).getMessage());
        assertEquals("The number of columns of \"T\" must be at least 1, got 0.", assertThrows(IllegalArgumentException.class,
                () -> SmallMultiples.of("T", 0, List.of(chart("one", "a")))).getMessage());
        assertEquals("A chart needs a title.",
                assertThrows(IllegalStateException.class,
                        () -> SmallMultiples.of("", 1, List.of(chart("one", "a")))).getMessage());
        PieChart pie = new PieChart(100, 100);
        pie.addSeries("slice", 1);
        assertEquals("The series \"slice\" must be of an XY or a category chart, got a PieSeries.",
                assertThrows(IllegalArgumentException.class, () -> SmallMultiples.of("T", 1, List.of(pie))).getMessage());
    }

    @Test
    void wordsBreakWhereTheyMay() {
        assertEquals(List.of("T-", "shirt/", "top"), PixelText.wrapped(Style.SMALL, "T-shirt/top", 1));
        assertEquals(List.of("Ankle boot"), PixelText.wrapped(Style.SMALL, "Ankle boot", 500));
        assertEquals(List.of("a", "b"), PixelText.wrapped(Style.SMALL, "a\nb", 500));
        assertEquals(Style.SMALL, PixelText.fitting(Style.SMALL, "short", 500));
        assertEquals(50, PixelText.width(PixelText.fitting(Style.SMALL, "a long sentence", 50), "a long sentence"), 1.5);
    }
}
