package book.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CheckTest {

    /** f = x₀² + 3x₀x₁ has the gradient (2x₀ + 3x₁, 3x₀): (8, 3) at (1, 2). */
    private static final ToDoubleFunction<double[]> F = x -> x[0] * x[0] + 3 * x[0] * x[1];
    private static final double[] AT = {1, 2};

    @Test
    void theShapeComesBeforeTheNumbers() {
        assertEquals("x has the wrong shape: expected (2), yours (3).",
                failure(() -> Check.close("x", new double[2], new double[3], 1)));
        assertEquals("x has the wrong shape: expected (2 × 1), yours (2 × 3).",
                failure(() -> Check.close("x", new double[2][1], new double[2][3], 1)));
        assertEquals("x is null.", failure(() -> Check.close("x", new double[2], (double[]) null, 1)));
    }

    @Test
    void theFirstNanIsNamedWithItsPlace() {
        assertEquals("x[1] is NaN, expected 2 (1 of 3 elements are off).",
                failure(() -> Check.close("x", new double[] {1, 2, 3}, new double[] {1, Double.NaN, 3}, 1e-9)));
        assertEquals("x is −∞, expected 1.", failure(() -> Check.close("x", 1, Double.NEGATIVE_INFINITY, 1e-9)));
    }

    @Test
    void theWorstElementComesWithErrorAndLimit() {
        assertEquals("""
                The worst element is w[1][0] (2 of 4 elements are off).
                   expected   yours   relative error   limit
                   3          4.5     5.0e-01          1.0e-03""",
                failure(() -> Check.close("w", new double[][] {{1, 2}, {3, 4}}, new double[][] {{1.1, 2}, {4.5, 4}}, 1e-3)));
    }

    @Test
    void anElementNearZeroIsJudgedByTheScaleOfItsArray() {
        Check.close("x", new double[] {1000, 0}, new double[] {1000, 1e-6}, 1e-5);
        Check.close("x", 0, 1e-12, 1e-9);
        assertThrows(CheckFailure.class, () -> Check.close("x", new double[] {1000, 0}, new double[] {1000, 1e-4}, 1e-5));
    }

    @Test
    void aRightGradientPasses() {
        Check.gradient("f", F, AT, new double[] {8, 3}, 1e-8);
    }

    @Test
    void theRatioTellsTheMistake() {
        assertEquals("the sign is turned", reading(-8, -3, 0));
        assertEquals("twice too large: a missing ½?", reading(16, 6, 0));
        assertEquals("the sum over 32 examples, not their mean", reading(8 * 32, 3 * 32, 32));
        assertEquals("divided by the 32 examples twice", reading(8 / 32.0, 3 / 32.0, 32));
        assertEquals("half of it: a missing factor 2?", reading(4, 1.5, 0));
        assertEquals("all zero", reading(0, 0, 0));
        assertEquals("", reading(8, 4, 0));
    }

    @Test
    void everyParameterHasARow() {
        CheckFailure failure = assertThrows(CheckFailure.class, () -> Check.gradients(1e-6, 0,
                new Gradient("a", F, AT, new double[] {8, 3}), new Gradient("b", F, AT, new double[] {-8, -3})));
        List<List<String>> table = failure.finding().table();
        assertEquals(List.of("a", "b"), List.of(table.get(1).get(0), table.get(2).get(0)));
        assertEquals("good", table.get(1).get(5));
        assertEquals("−1.000", table.get(2).get(4));
        assertTrue(failure.getMessage().startsWith("The gradient of b differs"), failure.getMessage());
    }

    @Test
    void aChangedArgumentIsNamed() {
        String said = failure(() -> Check.unchanged("x", new double[] {1, 2}, new double[] {1, 3}));
        assertTrue(said.contains("changed its argument x"), said);
    }

    @Test
    void theTranscriptHoldsWhatWasSeen() {
        Transcript.take();
        Check.close("x", new double[] {1, 2}, new double[] {1, 2}, 1e-9);
        Check.equal("n", 3, 3);
        List<ObservedAnswer> seen = Transcript.take();
        assertEquals(List.of("x", "n"), seen.stream().map(ObservedAnswer::name).toList());
        assertEquals(List.of("(2)", "3"), seen.stream().map(ObservedAnswer::text).toList());
        assertEquals(List.of(), Transcript.take());
    }

    private static String reading(double first, double second, int batch) {
        CheckFailure failure = assertThrows(CheckFailure.class,
                () -> Check.gradients(1e-6, batch, new Gradient("x", F, AT, new double[] {first, second})));
        return failure.finding().table().get(1).get(5);
    }

    private static String failure(Runnable check) {
        return assertThrows(CheckFailure.class, check::run).getMessage();
    }

    @Test
    void aPredictionIsSaidToBeHighOrLowAndNothingMore() {
        Check.predicted("the rate", 0.99, 0.98, 0.02);
        assertEquals("Your prediction of the rate, 0.5, is too low.",
                failure(() -> Check.predicted("the rate", 0.99, 0.5, 0.02)));
        assertEquals("Your prediction of the steps, 100000, is too high, by more than a factor of ten.",
                failure(() -> Check.predicted("the steps", 458, 100_000, 0.02)));
        assertEquals("Your prediction of the slope, 2, has the wrong sign.",
                failure(() -> Check.predicted("the slope", -2, 2, 0.02)));
        assertEquals("Your prediction of the slope, −9, is too far below 0.",
                failure(() -> Check.predicted("the slope", -2, -9, 0.02)));
        assertEquals("Your prediction of the end, 1, is too high.", failure(() -> Check.predicted("the end", 0, 1, 0.02)));
        assertEquals("Your prediction of the end, NaN, is not a number.",
                failure(() -> Check.predicted("the end", 0, Double.NaN, 0.02)));
        assertEquals("Your prediction of what it does, SHRINKS, is not what happens.",
                failure(() -> Check.predicted("what it does", (Object) "GROWS", "SHRINKS")));
    }

    /** What a known mistake is recognised by: 1200 parameters, no biases; 1248 are another mistake. */
    @Test
    void aPredictionIsToldFromOthersAsFinelyAsItsToleranceAllows() {
        assertEquals("about 1.20e+03", seen(1200, 0.005));
        assertEquals("about 1.25e+03", seen(1248, 0.005));
        assertEquals(seen(0.818, 0.02), seen(0.82, 0.02));
        assertEquals("about 1.2000000e+05", seen(120_000, 1e-8));
        assertEquals("about 5.0000000000000000e+00", seen(5, 0));
    }

    private static String seen(double predicted, double tolerance) {
        Transcript.take();
        failure(() -> Check.predicted("it", 7, predicted, tolerance));
        return Transcript.take().get(0).text();
    }

    @Test
    void aTestIsJudgedByWhatItPassesAndCatches() {
        Transcript.take();
        Check.passes("a right one", () -> Check.holds("inside", true));
        Check.catches("a wrong one", () -> Check.holds("inside", false));
        Check.catches("a wrong one", () -> {
            throw new IOException();
        });
        assertEquals(List.of("passed", "failed", "failed"), Transcript.take().stream().map(ObservedAnswer::text).toList());
        assertEquals("Your test lets a wrong version pass: the sign is turned.",
                failure(() -> Check.catches("the sign is turned", () -> { })));
        assertEquals("Your test fails a version that is right: zero.\n   Your test said:"
                + "\n   This should hold, and does not: inside.",
                failure(() -> Check.passes("zero", () -> Check.holds("inside", false))));
        assertThrows(ToDo.class, () -> Check.catches("not started", () -> {
            throw new ToDo();
        }));
    }

    @Test
    void setsAndMapsAreShownInOrder() {
        assertEquals("the image is not what it should be.\n   expected     yours\n   [[1], [2]]   [1, 2, 3]",
                failure(() -> Check.equal("the image", List.of(Set.of(1), Set.of(2)),
                        Set.of(3, 1, 2))));
        assertEquals("the map is not what it should be.\n   expected   yours\n   x          {a=1, b=2, c=3}",
                failure(() -> Check.equal("the map", "x", java.util.Map.of("c", 3, "a", 1, "b", 2))));
    }
}
