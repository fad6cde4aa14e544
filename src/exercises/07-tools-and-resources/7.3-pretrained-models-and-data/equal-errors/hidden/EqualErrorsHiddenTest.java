import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.metrics.Roc;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EqualErrorsHiddenTest {

    @Test
    @DisplayName("perfect scores have no errors, reversed ones only errors")
    void ends() {
        int n = 2 + Seed.random().nextInt(5);
        double[] scores = new double[2 * n];
        boolean[] same = new boolean[2 * n];
        boolean[] reversed = new boolean[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            scores[i] = i;
            same[i] = i >= n;
            reversed[i] = i < n;
        }
        Check.close("perfect", new double[] {0, 0}, EqualErrors.rates(scores, same), 1e-9);
        Check.close("the threshold", n, EqualErrors.threshold(scores, same), 1e-9);
        Check.close("reversed", new double[] {1, 1}, EqualErrors.rates(scores, reversed), 1e-9);
    }

    @Test
    @DisplayName("random lists have the library's rate")
    void library() {
        Random random = Seed.random();
        for (int k = 0; k < 20; k++) {
            int n = 6 + random.nextInt(20);
            double[] scores = new double[n];
            boolean[] same = new boolean[n];
            float[] x = new float[n];
            float[] y = new float[n];
            for (int i = 0; i < n; i++) {
                scores[i] = random.nextInt(64) / 64.0;
                same[i] = i < 2 ? i == 0 : random.nextBoolean();
                x[i] = (float) scores[i];
                y[i] = same[i] ? 1 : 0;
            }
            Roc roc = Roc.metric().apply(Tensor.of(x, n), Tensor.of(y, n));
            double[] rates = EqualErrors.rates(scores, same);
            double apart = Math.abs(EqualErrors.falseAlarms(scores, same, EqualErrors.threshold(scores, same))
                - EqualErrors.misses(scores, same, EqualErrors.threshold(scores, same)));
            if (apart < 0.9) {
                Check.close("the mean rate", roc.nearestEqualErrorRate(), rates[0], 1e-6);
            }
            Check.close("half the distance of both rates", apart / 2, rates[1] - rates[0], 1e-9);
        }
    }
}
