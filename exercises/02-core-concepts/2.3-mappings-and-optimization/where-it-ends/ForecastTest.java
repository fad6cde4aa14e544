import book.exercise.Check;
import mapping.descent.GradientDescent;
import mapping.objectives.Objective;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final double[] X = {-1, 0, 1};
    private static final double[] Y = {1, 2, 6};
    private static final Objective RISK = Objective.of(2, p -> {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += (p[0] + p[1] * X[i] - Y[i]) * (p[0] + p[1] * X[i] - Y[i]);
        }
        return sum / 3;
    }, p -> {
        double[] g = new double[2];
        for (int i = 0; i < 3; i++) {
            g[0] += 2 * (p[0] + p[1] * X[i] - Y[i]) / 3;
            g[1] += 2 * (p[0] + p[1] * X[i] - Y[i]) * X[i] / 3;
        }
        return g;
    });

    private static double[] after(int steps) {
        return new GradientDescent(RISK, 0.5).path(new double[2], steps).last();
    }

    @Test
    @DisplayName("the intercept of the best line")
    void intercept() {
        Check.predicted("the intercept", after(200)[0], Forecast.intercept(), 0.02);
    }

    @Test
    @DisplayName("the slope of the best line")
    void slope() {
        Check.predicted("the slope", after(200)[1], Forecast.slope(), 0.02);
    }

    @Test
    @DisplayName("the least risk")
    void leastRisk() {
        Check.predicted("the least risk", RISK.value(after(200)), Forecast.leastRisk(), 0.02);
    }

    @Test
    @DisplayName("the intercept after one step")
    void interceptAfterOneStep() {
        Check.predicted("the intercept after one step", after(1)[0], Forecast.interceptAfterOneStep(), 0.02);
    }

    @Test
    @DisplayName("the slope after one step")
    void slopeAfterOneStep() {
        Check.predicted("the slope after one step", after(1)[1], Forecast.slopeAfterOneStep(), 0.02);
    }

    @Test
    @DisplayName("the settings that give the same mapping")
    void copies() {
        double[] u = {1.5, -0.7, 2.2};
        double[] v = {0.4, 1.1, -0.9};
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int same = 0;
        for (int[] order : orders) {
            for (int signs = 0; signs < 64; signs++) {
                boolean equal = true;
                for (double x = -2; x <= 2; x += 0.25) {
                    double original = 0;
                    double changed = 0;
                    for (int n = 0; n < 3; n++) {
                        original += u[n] * Math.tanh(v[n] * x);
                        int outer = (signs >> n & 1) == 0 ? 1 : -1;
                        int inner = (signs >> n + 3 & 1) == 0 ? 1 : -1;
                        changed += outer * u[order[n]] * Math.tanh(inner * v[order[n]] * x);
                    }
                    equal &= Math.abs(original - changed) < 1e-9;
                }
                same += equal ? 1 : 0;
            }
        }
        Check.predicted("the number of settings", same, Forecast.copies(), 0.02);
    }
}
