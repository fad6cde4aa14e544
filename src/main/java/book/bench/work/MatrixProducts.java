package book.bench.work;

import java.util.HashMap;
import java.util.Map;
import mapping.kernels.Kernels;

/**
 * Products of matrices: {@code AB|AtB|ABt M N K SECONDS} computes C (M × N, a sum over K) again and again for so long and answers
 * with GFLOP/s, 2·M·N·K operations a product; the check is the sum of C. One number in A and B is the remainder of 7919·i by
 * 1009, divided by 1009, which the peer computes too.
 */
final class MatrixProducts implements Work {

    /** The clock is looked at once in so many operations: often enough to stop in time, seldom enough to cost nothing. */
    private static final double OPERATIONS_PER_LOOK = 1e7;

    private final Map<String, float[][]> matrices = new HashMap<>();

    @Override
    public Answer answer(String[] request) {
        boolean transposeA = request[0].equals("AtB");
        boolean transposeB = request[0].equals("ABt");
        int m = Integer.parseInt(request[1]);
        int n = Integer.parseInt(request[2]);
        int k = Integer.parseInt(request[3]);
        double seconds = Double.parseDouble(request[4]);
        float[][] abc = matrices.computeIfAbsent(m + " " + n + " " + k, key -> new float[][] {filled(m * k), filled(k * n),
                new float[m * n]});
        double operations = 2.0 * m * n * k;
        int atOnce = (int) Math.max(1, OPERATIONS_PER_LOOK / operations);
        long products = 0;
        long begin = System.nanoTime();
        long now;
        do {
            for (int i = 0; i < atOnce; i++) {
                Kernels.current().matmul(transposeA, transposeB, m, n, k, abc[0], 0, transposeA ? m : k, abc[1], 0,
                        transposeB ? k : n, abc[2], 0, n, false);
            }
            products += atOnce;
            now = System.nanoTime();
        } while (now - begin < seconds * 1e9);
        double sum = 0;
        for (float c : abc[2]) {
            sum += c;
        }
        return new Answer(products * operations / (now - begin), sum);
    }

    private static float[] filled(int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (7919L * i % 1009) / 1009f;
        }
        return numbers;
    }
}
