package mapping.plots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;

/** What bars, histograms and short logarithmic axes do with odd input. */
class BarsAndHistogramsTest {

    private static final double NAN = Double.NaN;

    private static String refused(Executable code) {
        return assertThrows(IllegalArgumentException.class, code).getMessage();
    }

    @Test
    void aNameStandsForOneSample() {
        assertEquals("Each sample of a histogram must have its own name, got a second \"a\".",
                refused(() -> Histogram.of("h", "x").sample("a", new double[] {1}).sample("a", new double[] {2})));
        assertEquals("Each series of bars must have its own name, got a second \"a\".", refused(() ->
                Bars.of("b", "x", "y", List.of("one")).series("a", new double[] {1}).series("a", new double[] {2})));
    }

    @Test
    void thereIsAtLeastOneBin() {
        assertEquals("The number of bins must be at least 1, got 0.", refused(() -> Histogram.of("h", "x").bins(0)));
        assertArrayEquals(new int[] {3}, Histogram.of("h", "x").bins(1).count(new double[] {0, 1, 2}, new Scale(0, 2, false)));
    }

    @Test
    void whatIsNotFiniteIsLeftOut() {
        double[] odd = {1, NAN, 3, Double.POSITIVE_INFINITY};
        XYChart histogram = Histogram.of("h", "x").sample("a", odd).sample("none", new double[] {NAN}).chart();
        assertEquals(1, histogram.getSeries("a").getXData()[1]);
        assertEquals(0, DoubleStream.of(histogram.getSeries("none").getYData()).max().orElse(1));
        CategoryChart bars = Bars.of("b", "x", "y", List.of("p", "q", "r", "s")).series("a", odd).numbers().chart();
        assertArrayEquals(new double[] {1, NAN, 3, NAN}, bars.getSeries("a").getYData());
        assertEquals(3 * 1.12, bars.getStyler().getYAxisMax(), 1e-12);
        assertEquals(720, BitmapEncoder.getBufferedImage(bars).getWidth(), "it can be painted");
        assertThrows(IllegalStateException.class, () ->
                Bars.of("b", "x", "y", List.of("p")).series("a", new double[] {NAN}).chart());
        assertThrows(IllegalStateException.class, () -> Histogram.of("h", "x").sample("a", new double[] {NAN}).chart());
    }

    @ParameterizedTest
    @CsvSource({"2.2, 2.8, 2, 3", "0.0221, 0.0224, 0.02, 0.03", "9.3, 9.6, 9, 10", "1.2, 1.5, 1, 2", "440, 460, 400, 500"})
    void aShortLogarithmicAxisReachesToLabels(double low, double high, double min, double max) {
        Scale scale = Scale.around(DoubleStream.of(low, high), true);
        assertEquals(min, scale.min(), 1e-12 * max);
        assertEquals(max, scale.max(), 1e-12 * max);
        assertTrue(scale.labelledTicks().length >= 2, Arrays.toString(scale.labelledTicks()));
        assertEquals(scale, new Scale(scale.min(), scale.max(), true).withLabels());
    }
}
