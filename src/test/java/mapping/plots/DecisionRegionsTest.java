package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class DecisionRegionsTest {

    private static double[][] scores(double[][] points) {
        return Arrays.stream(points).map(p -> new double[] {p[0] + 2 * p[1] - 0.5}).toArray(double[][]::new);
    }

    // The boundary of a linear classifier is the line on which its score is 0.
    @Test
    void theBoundaryIsWhereTheScoreIsZero() {
        XYChart chart = DecisionRegions.of("line", DecisionRegionsTest::scores, -1, 1, -1, 1)
                .points(new double[][] {{0, 0}, {1, 1}, {0.5, 0.5}}, new int[] {0, 1, 1}, List.of("low", "high")).chart();
        double[] x = chart.getSeries("boundary").getXData();
        double[] y = chart.getSeries("boundary").getYData();
        for (int i = 0; i < x.length; i++) {
            assertTrue(Double.isNaN(y[i]) || Math.abs(x[i] + 2 * y[i] - 0.5) < 1e-12, "point " + i);
        }
        assertEquals(1, chart.getSeries("low").getXData().length);
        assertEquals(2, chart.getSeries("high").getXData().length);
    }

    // Three classes that win in three sectors meet in one point; three boundaries leave it.
    @Test
    void severalClasses() {
        XYChart chart = DecisionRegions.of("sectors", points -> Arrays.stream(points)
                .map(p -> new double[] {p[0], p[1], -p[0] - p[1]}).toArray(double[][]::new), -1, 1, -1, 1).chart();
        double[] x = chart.getSeries("boundary").getXData();
        double[] y = chart.getSeries("boundary").getYData();
        for (int i = 0; i < x.length; i++) {
            double[] s = {x[i], y[i], -x[i] - y[i]};
            Arrays.sort(s);
            assertTrue(Double.isNaN(y[i]) || s[2] - s[1] < 0.03, "point " + i + " is not on a boundary");
        }
    }

    @Test
    void aClassifierThatLosesPointsIsRefused() {
        var error = assertThrows(IllegalArgumentException.class,
            () -> DecisionRegions.of("lost", points -> new double[][] {{1}}, 0, 1, 0, 1));
        assertTrue(error.getMessage().contains("a row of scores for each of 14641 points, got 1."), error.getMessage());
    }
}
