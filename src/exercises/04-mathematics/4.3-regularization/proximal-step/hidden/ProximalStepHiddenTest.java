import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.regression.CoordinateDescent;
import mapping.regression.LeastSquares;
import mapping.regularization.L1;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProximalStepHiddenTest {

    private static double length(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    private static double[][] rows(double[] flat, int columns) {
        double[][] rows = new double[flat.length / columns][];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = java.util.Arrays.copyOfRange(flat, r * columns, (r + 1) * columns);
        }
        return rows;
    }

    private static double[] flat(double[][] rows) {
        return java.util.Arrays.stream(rows).flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    private static LeastSquares risk(Random random) {
        double[][] rows = new double[30][];
        double[] y = new double[30];
        for (int i = 0; i < 30; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            y[i] = 3 * rows[i][0] - 2 * rows[i][1] + 0.05 * rows[i][2] + 0.1 * random.nextGaussian();
        }
        return LeastSquares.of(rows, y);
    }

    @Test
    @DisplayName("each step is a new matrix with new rows, also where nothing moves")
    void newArrays() {
        double[][] w = {Seed.random().doubles(2, 1, 2).toArray()};
        double[][] still = ProximalStep.step(w, new double[1][2], 0.1, 0);
        Check.holds("the result of a step is another matrix than w, with other rows", still != w && still[0] != w[0]);
        Check.close("weights", new double[][] {w[0].clone()}, still, 1e-12);
    }

    // v − u is the part of v that was taken: it has the direction of v and the length of the threshold.
    @Test
    @DisplayName("shrink takes exactly the threshold, along the direction of the group")
    void taken() {
        Random random = Seed.random();
        double[] v = random.doubles(5, -3, 3).toArray();
        double threshold = length(v) * (0.1 + 0.8 * random.nextDouble());
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = v[i] - threshold * v[i] / length(v);
        }
        Check.close("the shrunk group", expected, ProximalStep.shrink(v.clone(), threshold), 1e-9);
        Check.close("a group shrunk by more than its length", new double[5],
            ProximalStep.shrink(v.clone(), length(v) + 0.1), 1e-12);
    }

    // The book's coordinate descent is another algorithm for the lasso, which is the group lasso of rows of one weight.
    @Test
    @DisplayName("rows of one weight: 2,000 steps lead to the lasso's minimum, and the certificate holds there")
    void lasso() {
        LeastSquares risk = risk(Seed.random());
        double[] expected = CoordinateDescent.of(risk, new L1(0.4)).minimum();
        double[][] w = new double[4][1];
        for (int step = 0; step < 2000; step++) {
            w = ProximalStep.step(w, rows(risk.gradient(flat(w)), 1), 1 / risk.steepness(), 0.4);
        }
        Check.close("weights", expected, flat(w), 1e-5);
        Check.holds("the certificate holds at the minimum",
            ProximalStep.isMinimum(rows(expected, 1), rows(risk.gradient(expected), 1), 0.4, 1e-6));
    }

    @Test
    @DisplayName("rows of two weights: 2,000 steps lead to a point with the slopes of a minimum, and one row is dead")
    void groups() {
        LeastSquares risk = risk(Seed.random());
        double[][] w = new double[2][2];
        for (int step = 0; step < 2000; step++) {
            w = ProximalStep.step(w, rows(risk.gradient(flat(w)), 2), 1 / risk.steepness(), 0.4);
        }
        double[][] g = rows(risk.gradient(flat(w)), 2);
        double size = length(w[0]);
        Check.holds("the living row has the slopes −λ w / ‖w‖", size > 0 && Math.abs(g[0][0] + 0.4 * w[0][0] / size) < 1e-6
            && Math.abs(g[0][1] + 0.4 * w[0][1] / size) < 1e-6);
        Check.holds("the other row is dead, with slopes of a length of λ at most", length(w[1]) == 0 && length(g[1]) <= 0.4);
        Check.holds("the certificate holds there", ProximalStep.isMinimum(w, g, 0.4, 1e-6));
        Check.holds("the certificate fails at zero",
            !ProximalStep.isMinimum(new double[2][2], rows(risk.gradient(new double[4]), 2), 0.4, 1e-6));
    }
}
