package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
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

    // The tint lies under the points: a point keeps its pure colour in the region of the other class.
    @Test
    void pointsLieOverTheTint() {
        XYChart chart = DecisionRegions.of("line", DecisionRegionsTest::scores, -1, 1, -1, 1)
                .points(new double[][] {{0.6, 0.6}}, new int[] {0}, List.of("low")).chart();
        BufferedImage image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        chart.paint(pen, chart.getWidth(), chart.getHeight());
        pen.dispose();
        int pure = 0;
        int tinted = 0;
        for (int at : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())) {
            pure += (at & 0xffffff) == (Style.COLORS[0].getRGB() & 0xffffff) ? 1 : 0;
            tinted += (at >> 16 & 0xff) - (at & 0xff) > 20 ? 1 : 0;
        }
        assertTrue(pure >= 9, pure + " pixels of the point");
        assertTrue(tinted > image.getWidth() * image.getHeight() / 4, tinted + " pixels of the region of class 1");
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
