package mapping.optimizers;

import java.util.Locale;

/** Measures a fused Adam step of a million parameters beside a triad with the same traffic, in one run; not a test. */
public final class AdamSpeed {

    private static final int SIZE = 1_000_000;
    private static final int ROUNDS = 60;
    private static final int REPEATS = 20;

    private AdamSpeed() {
    }

    public static void main(String[] arguments) {
        float[][] a = new float[7][SIZE];
        for (float[] row : a) {
            for (int i = 0; i < SIZE; i++) {
                row[i] = (i % 1000) * 1e-3f;
            }
        }
        FusedRule adam = FusedRule.of(Adam.of(1e-3));
        double bestAdam = Double.MAX_VALUE;
        double bestTriad = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int k = 0; k < REPEATS; k++) {
                adam.update(k + 1, new float[][] {a[0], a[1]}, a[2], a[3]);
            }
            long middle = System.nanoTime();
            for (int k = 0; k < REPEATS; k++) {
                triad(a[4], a[5], a[6], 0.5f);
            }
            long end = System.nanoTime();
            bestAdam = Math.min(bestAdam, (middle - start) / 1e3 / REPEATS);
            bestTriad = Math.min(bestTriad, (end - middle) / 1e3 / REPEATS);
        }
        // Adam moves 7 numbers for each element, the triad 3.
        System.out.printf(Locale.ROOT, "Adam %.0f us, triad %.0f us, of the same traffic %.0f us: ratio %.2f (%.1f GB/s)%n",
            bestAdam, bestTriad, bestTriad * 7 / 3, bestTriad * 7 / 3 / bestAdam, 28e-3 * SIZE / 1000 / bestAdam * 1000);
    }

    private static void triad(float[] a, float[] b, float[] c, float s) {
        for (int i = 0; i < a.length; i++) {
            a[i] = b[i] + s * c[i];
        }
    }
}
