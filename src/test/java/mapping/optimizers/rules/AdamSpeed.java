package mapping.optimizers.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mapping.optimizers.FusedRule;
import mapping.optimizers.Optimizer;
import mapping.tensor.Tensor;

/**
 * Measures, not as a test, a step of Adam on a million parameters beside a triad a ← b + s·c with the same traffic, one thread,
 * in turns and in one run; prints the best times, which other work on the machine disturbs least. Run it with and without
 * {@code --add-modules jdk.incubator.vector}, which only the look for gradients that are not finite makes use of.
 */
public final class AdamSpeed {

    private static final int SIZE = 1_000_000;
    private static final int ROUNDS = 101;
    private static final int REPEATS = 10;

    private AdamSpeed() {
    }

    public static void main(String[] arguments) {
        float[][] a = new float[7][SIZE];
        for (float[] row : a) {
            for (int i = 0; i < SIZE; i++) {
                row[i] = (i % 1000) * 1e-3f;
            }
        }
        FusedRule adam = Adam.of(1e-3).fused(0, 0).orElseThrow();
        Tensor parameters = Tensor.of(new float[SIZE], SIZE).requiresGrad();
        parameters.gradient()[7] = 1;
        Optimizer optimizer = Optimizer.of(Adam.of(1e-3), List.of(parameters));
        float[][] moments = {a[0], a[1]};
        Runnable[] works = {() -> triad(a[4], a[5], a[6], 0.5f), () -> adam.update(9, moments, a[2], a[3]), optimizer::step};
        double[][] micros = new double[works.length][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int work = 0; work < works.length; work++) {
                long start = System.nanoTime();
                for (int repeat = 0; repeat < REPEATS; repeat++) {
                    works[work].run();
                }
                micros[work][round] = (System.nanoTime() - start) / 1e3 / REPEATS;
            }
        }
        double[] best = Arrays.stream(micros).mapToDouble(times -> Arrays.stream(times).min().getAsDouble()).toArray();
        // Adam moves seven numbers for each element, the triad three.
        double limit = best[0] * 7 / 3;
        System.out.printf(Locale.ROOT, "triad %.0f us; fused loop %.0f us, ratio %.2f; step() %.0f us, ratio %.2f%n",
            limit, best[1], limit / best[1], best[2], limit / best[2]);
    }

    private static void triad(float[] a, float[] b, float[] c, float s) {
        for (int i = 0; i < a.length; i++) {
            a[i] = b[i] + s * c[i];
        }
    }
}
