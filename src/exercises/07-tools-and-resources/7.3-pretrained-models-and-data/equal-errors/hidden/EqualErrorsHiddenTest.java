import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import java.util.stream.IntStream;
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
            double[] parts = parts(scores, same, EqualErrors.threshold(scores, same));
            double apart = Math.abs(parts[0] - parts[1]);
            if (apart < 0.9) {
                Check.close("the mean rate", roc.nearestEqualErrorRate(), rates[0], 1e-6);
            }
            Check.close("half the distance of both rates", apart / 2, rates[1] - rates[0], 1e-9);
        }
    }

    /** False alarms and misses at a threshold, as means over the pairs of each kind. */
    private static double[] parts(double[] scores, boolean[] same, double threshold) {
        return new double[] {
            IntStream.range(0, scores.length).filter(i -> !same[i]).mapToDouble(i -> scores[i] >= threshold ? 1 : 0)
                .average().orElse(0),
            IntStream.range(0, scores.length).filter(i -> same[i]).mapToDouble(i -> scores[i] >= threshold ? 0 : 1)
                .average().orElse(0)};
    }

    @Test
    @DisplayName("the cost of random lists: never above 1, and that of the best of 1,002 thresholds")
    void costs() {
        Random random = Seed.random();
        for (int k = 0; k < 20; k++) {
            int n = 6 + random.nextInt(20);
            double[] scores = new double[n];
            boolean[] same = new boolean[n];
            for (int i = 0; i < n; i++) {
                same[i] = i < 2 ? i == 0 : random.nextBoolean();
                scores[i] = (random.nextInt(700) + (same[i] ? 300 : 0)) / 1000.0;
            }
            double prior = 0.05 + 0.9 * random.nextDouble();
            double least = Double.POSITIVE_INFINITY;
            for (int t = 0; t <= 1001; t++) {
                double[] parts = parts(scores, same, t / 1000.0);
                least = Math.min(least, prior * parts[1] + (1 - prior) * parts[0]);
            }
            Check.close("the least cost, prior " + prior, least / Math.min(prior, 1 - prior),
                EqualErrors.leastCost(scores, same, prior), 1e-9);
        }
    }
}
