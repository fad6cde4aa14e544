package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

class ContoursTest {

    @Test
    void levelsAreRound() {
        assertArrayEquals(new double[] {5, 10, 15, 20, 25, 30}, Levels.linear(0, 34, 8), 1e-12);
        assertArrayEquals(new double[] {-0.2, 0, 0.2}, Levels.linear(-0.3, 0.3, 4), 1e-12);
        assertArrayEquals(new double[] {0.1, 0.3, 1, 3, 10, 30}, Levels.logarithmic(0.05, 50, 6));
        assertThrows(IllegalStateException.class, () -> Levels.logarithmic(-2, -1, 6));
    }

    @Test
    void everyPointOfALevelSeriesHasThatLevel() {
        XYChart chart = Contours.of("Bowl", (x, y) -> x * x + y * y, -2, 2, -2, 2).levels(new double[] {1, 3, 99})
                .path("walk", List.of(new double[] {1, 1}, new double[] {0.5, 0.2}, new double[] {9, 9})).minimum(0, 0).chart();
        List<String> names = chart.getSeriesCollection().stream().map(series -> series.getName()).toList();
        assertEquals(List.of("level 1", "level 3", "walk"), names);
        double[] x = chart.getSeries("level 3").getXData();
        double[] y = chart.getSeries("level 3").getYData();
        assertTrue(x.length > 100);
        for (int k = 0; k < x.length; k++) {
            if (!Double.isNaN(y[k])) {
                assertEquals(3, x[k] * x[k] + y[k] * y[k], 1e-4);
            }
        }
        assertArrayEquals(new double[] {1, 0.2, 9}, chart.getSeries("walk").getYData());
    }

    @Test
    void anOutlineHasNoMarks() {
        List<double[]> square = List.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {-1, 0}, new double[] {1, 0});
        Contours bowl = Contours.of("Bowl", (x, y) -> x * x + y * y, -2, 2, -2, 2).levels(new double[] {1});
        assertEquals(SeriesMarkers.NONE, bowl.path("square", square).chart().getSeries("square").getMarker());
        assertTrue(bowl.path("walk", square.subList(0, 3)).chart().getSeries("walk").getMarker() instanceof Dot);
    }

    @Test
    void aPointIsOneMarker() {
        XYChart chart = Contours.of("Saddle", (x, y) -> x * y, -1, 1, -1, 1).point("saddle", 0, 0).chart();
        assertArrayEquals(new double[] {0}, chart.getSeries("saddle").getXData());
        assertEquals(Optional.of(XYSeriesRenderStyle.Scatter), chart.getSeries("saddle").getXYSeriesRenderStyle());
    }
}
