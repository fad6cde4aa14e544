import book.exercise.Check;
import java.util.stream.IntStream;
import mapping.algebra.Vectors;
import mapping.costs.BatchLaw;
import mapping.descent.GradientDescent;
import mapping.objectives.LinearRegression;
import mapping.objectives.Quadratic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepsFromKappaTest {

    private static double factor(double kappa, double rate) {
        double[] one = new GradientDescent(Quadratic.diagonal(1, kappa), rate).apply(new double[] {1, 1});
        return Math.max(Math.abs(one[0]), Math.abs(one[1]));
    }

    /** Of many rates the one that brings both coordinates down the most. */
    private static double bestRate(double kappa) {
        return IntStream.range(1, 1000).mapToDouble(i -> i / 1000.0)
                .boxed().min((a, b) -> Double.compare(factor(kappa, a), factor(kappa, b))).get();
    }

    private static int steps(double kappa, double part) {
        double[][] points = new GradientDescent(Quadratic.diagonal(1, kappa), bestRate(kappa)).path(new double[] {1, 1}, 400)
                .points().toArray(double[][]::new);
        return IntStream.range(0, 401).filter(t -> Vectors.norm(points[t]) <= part * Math.sqrt(2)).findFirst().getAsInt();
    }

    @Test
    @DisplayName("the best rate")
    void bestRate() {
        Check.predicted("the best rate", bestRate(9), StepsFromKappa.bestRate(), 0.02);
    }

    @Test
    @DisplayName("the factor of a step")
    void factor() {
        Check.predicted("the factor", factor(9, bestRate(9)), StepsFromKappa.factor(), 0.02);
    }

    @Test
    @DisplayName("steps to a hundredth")
    void stepsToAHundredth() {
        Check.predicted("the number of steps", steps(9, 1e-2), StepsFromKappa.stepsToAHundredth(), 0.02);
    }

    @Test
    @DisplayName("steps to a millionth")
    void stepsToAMillionth() {
        Check.predicted("the number of steps", steps(9, 1e-6), StepsFromKappa.stepsToAMillionth(), 0.02);
    }

    @Test
    @DisplayName("steps in the valley with condition number 99")
    void stepsOfAnotherValley() {
        Check.predicted("the number of steps", steps(99, 1e-2), StepsFromKappa.stepsOfAnotherValley(), 0.02);
    }

    // Two columns of ±1 that have nothing to do with each other; the second is then multiplied by 1000.
    @Test
    @DisplayName("the condition number after one column is written in grams")
    void conditionInGrams() {
        double[][] rows = {{1, 1000}, {1, -1000}, {-1, 1000}, {-1, -1000}};
        double[][] hessian = new LinearRegression(rows, new double[4]).hessian(new double[3]);
        Check.predicted("the condition number", hessian[1][1] / hessian[0][0], StepsFromKappa.conditionInGrams(), 0.02);
    }

    @Test
    @DisplayName("steps at the critical batch")
    void stepsAtTheCriticalBatch() {
        Check.predicted("the number of steps", new BatchLaw(100, 32).apply(32.0), StepsFromKappa.stepsAtTheCriticalBatch(), 0.02);
    }

    @Test
    @DisplayName("the batch for 110 steps")
    void batchForFewSteps() {
        BatchLaw law = new BatchLaw(100, 32);
        int batch = IntStream.range(1, 10_000).filter(size -> law.apply((double) size) <= 110 + 1e-9).findFirst().getAsInt();
        Check.predicted("the batch size", batch, StepsFromKappa.batchForFewSteps(), 0.02);
    }
}
