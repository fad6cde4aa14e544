package mapping.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import mapping.algebra.Spectrum;
import mapping.algebra.Vectors;
import mapping.objectives.EmpiricalRisk;
import mapping.objectives.LinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientNoiseTest {

    /** By hand: the gradients of the two examples are (−2, −2) and (2, −2), so σ² = 4 and ‖∇R‖² = 4. */
    @Test
    void noiseScaleIsScatterOverSquaredGradient() {
        GradientNoise noise = new GradientNoise(new LinearRegression(new double[][] {{1}, {-1}}, new double[] {1, 1}));
        assertEquals(4, noise.variance(new double[2]), 1e-12);
        assertEquals(1, noise.scale(new double[2]), 1e-12);
    }

    /** Of six examples all 20 batches of three can be enumerated: the formula is then exact. */
    @Test
    void formulaIsExactOverAllBatches() {
        LinearRegression risk = new LinearRegression(
            new double[][] {{1, 2}, {-1, 0}, {0.5, 3}, {2, 2}, {-3, 1}, {0, 1}}, new double[] {1, 0, -2, 3, 5, 2});
        GradientNoise noise = new GradientNoise(risk);
        double[] parameters = {0.3, -0.2, 1};
        double[] whole = risk.gradient(parameters);
        double[] part = new double[3];
        double sum = 0;
        for (int a = 0; a < 6; a++) {
            for (int b = a + 1; b < 6; b++) {
                for (int c = b + 1; c < 6; c++) {
                    risk.gradient(parameters, new int[] {a, b, c}, 0, 3, part);
                    double distance = Vectors.distance(part, whole);
                    sum += distance * distance / 20;
                }
            }
        }
        assertEquals(sum, noise.predicted(noise.variance(parameters), 3), 1e-12 * sum);
    }

    @ParameterizedTest
    @MethodSource("mapping.descent.StochasticGradientDescentTest#risks")
    void measuredNoiseIsAsPredicted(EmpiricalRisk risk) {
        GradientNoise noise = new GradientNoise(risk);
        double[] parameters = StochasticGradientDescentTest.start(risk, 3);
        double variance = noise.variance(parameters);
        for (int batchSize : new int[] {1, 4, 16, 64, 150}) {
            double predicted = noise.predicted(variance, batchSize);
            assertEquals(predicted, noise.measured(parameters, batchSize, 1000, 7), 0.12 * predicted, "batch size " + batchSize);
        }
        assertEquals(0, noise.measured(parameters, risk.examples(), 1, 7));
        assertEquals(0, noise.predicted(variance, risk.examples()));
        assertTrue(variance > 0);
    }

    @Test
    void rangeTestFindsTheRatesThatWork() {
        EmpiricalRisk risk = StochasticGradientDescentTest.softmax();
        double[] start = new double[risk.dimension()];
        RangeTest test = new RangeTest(risk, 1e-4, 1e4, 160, 32, 1);
        RangeTest.Result result = test.run(start);
        assertArrayEquals(new double[risk.dimension()], start, "the start stays as it is");
        assertEquals(1e-4, test.schedule().rate(0));
        assertEquals(1e4, test.schedule().rate(159), 1e-7);
        assertTrue(result.rates().length < 160, "ends once the loss has exploded");
        assertEquals(result.rates().length, result.losses().length);
        assertEquals(result.rates().length, result.smoothed().length);
        assertTrue(result.steepest() < result.atLeastLoss());
        double[] parameters = new double[risk.dimension()];
        new StochasticGradientDescent(risk, result.suggestion(), 32, 1).run(parameters, 20);
        assertTrue(risk.value(parameters) < 0.5 * risk.value(start));
    }

    /** On a full batch of a quadratic the loss turns upwards soon after 2/λmax, the sooner the more slowly the rate grows. */
    @Test
    void rangeTestTurnsUpAtTheThreshold() {
        LinearRegression risk = StochasticGradientDescentTest.line(0.5);
        double threshold = 2 / Spectrum.of(risk.hessian(null)).largest();
        double best = new RangeTest(risk, 1e-3, 1e2, 1000, risk.examples(), 1).run(new double[3]).atLeastLoss();
        assertTrue(best > threshold && best < 1.5 * threshold, best + " against " + threshold);
        RangeTest.Result cautious = new RangeTest(risk, 1e-4, 1e-2, 5, risk.examples(), 1).run(new double[3]);
        double[] rates = {1e-4, StrictMath.pow(10, -3.5), 1e-3, StrictMath.pow(10, -2.5), 1e-2};
        assertArrayEquals(rates, cautious.rates(), 1e-15, "a straight line on a logarithmic axis");
        assertEquals("range test of 5 steps: falls fastest at 0.0100, least loss at 0.0100", cautious.toString());
    }

    @Test
    void mistakesAreNamed() {
        EmpiricalRisk risk = StochasticGradientDescentTest.line(1);
        assertThrows(IllegalArgumentException.class, () -> new RangeTest(risk, 1, 0.1, 10, 1, 0));
        Thread.currentThread().interrupt();
        assertEquals("The range test was interrupted before step 0.", assertThrows(CancellationException.class,
            () -> new RangeTest(risk, 0.1, 1, 10, 1, 0).run(new double[3])).getMessage());
        var hopeless = assertThrows(ArithmeticException.class, () -> new RangeTest(risk, 1e9, 1e10, 10, 1, 0).run(new double[3]));
        assertTrue(hopeless.getMessage().contains("begin the range test at a lower rate"), hopeless.getMessage());
    }
}
