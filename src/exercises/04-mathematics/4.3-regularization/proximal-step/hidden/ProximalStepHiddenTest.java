import book.exercise.Check;
import book.exercise.Seed;
import java.util.Arrays;
import java.util.Random;
import mapping.regression.CoordinateDescent;
import mapping.regression.LeastSquares;
import mapping.regularization.L1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProximalStepHiddenTest {

    @Test
    @DisplayName("each step is a new array, also where nothing moves")
    void newArrays() {
        double[] w = Seed.random().doubles(2, 1, 2).toArray();
        double[] first = ProximalStep.step(w, new double[] {1, 2}, 0.1, 0.5);
        double[] kept = first.clone();
        double[] still = ProximalStep.step(w, new double[2], 0.1, 0);
        Check.holds("the result of a step is another array than w", first != w && still != w);
        Check.holds("the first result stays as it was when a second step is made", Arrays.equals(kept, first));
        Check.close("weights", w.clone(), still, 1e-12);
    }

    // The book's coordinate descent is another algorithm for the same minimum.
    @Test
    @DisplayName("2,000 steps lead to the minimum that coordinate descent finds, and the certificate holds there")
    void lasso() {
        Random random = Seed.random();
        double[][] rows = new double[30][];
        double[] y = new double[30];
        for (int i = 0; i < 30; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            y[i] = 3 * rows[i][0] - 0.1 * rows[i][1] + 0.3 * random.nextGaussian();
        }
        LeastSquares risk = LeastSquares.of(rows, y);
        double[] expected = CoordinateDescent.of(risk, new L1(0.4)).minimum();
        double[] w = new double[4];
        for (int step = 0; step < 2000; step++) {
            w = ProximalStep.step(w, risk.gradient(w), 1 / risk.steepness(), 0.4);
        }
        Check.close("weights", expected, w, 1e-5);
        Check.holds("the certificate holds at the minimum", ProximalStep.isMinimum(expected, risk.gradient(expected), 0.4, 1e-6));
        double[] zero = new double[4];
        Check.holds("the certificate fails at zero", !ProximalStep.isMinimum(zero, risk.gradient(zero), 0.4, 1e-6));
    }
}
