import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeStartHiddenTest {

    // The purpose of the rule, measured: the mean square of a signal survives ten ReLU layers, narrow and wide by turns.
    @Test
    @DisplayName("a signal keeps its size through ten layers of 300 and 600 neurons")
    void keepsSignals() {
        Random random = Seed.random();
        double[] x = random.doubles(300, -1, 1).toArray();
        double start = square(x);
        for (int layer = 0; layer < 10; layer++) {
            int outputs = layer % 2 == 0 ? 600 : 300;
            double[][] w = layer % 3 == 0 ? HeStart.uniform(x.length, outputs, random)
                    : HeStart.normal(x.length, outputs, random);
            double[] y = new double[outputs];
            for (int i = 0; i < outputs; i++) {
                for (int j = 0; j < x.length; j++) {
                    y[i] += w[i][j] * x[j];
                }
                y[i] = Math.max(0, y[i]);
            }
            x = y;
        }
        double ratio = square(x) / start;
        Check.holds("the mean square after ten layers lies between half and twice of what it was", ratio > 0.5 && ratio < 2);
    }

    private static double square(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return sum / x.length;
    }
}
