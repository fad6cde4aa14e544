package book.bench.work;

import java.util.HashMap;
import java.util.Map;

/**
 * Products of matrices: {@code AB|AtB|ABt M N K SECONDS} computes C (M × N, each element a sum over K) again and again for that
 * long and answers with GFLOP/s, at 2·M·N·K operations per product; the check is the sum of C. Number i of A and of B is the
 * remainder of 7919·i by 1009, divided by 1009.
 */
public final class MatrixProducts implements Work {

    /** How many operations pass between two looks at the clock: few enough to stop in time, enough to cost nothing. */
    private static final double OPERATIONS_PER_LOOK = 1e7;

    /** A product that can be computed again and again. */
    public interface Product {

        void compute();

        /** Returns C, row by row, after {@link #compute}. */
        float[] result();
    }

    /** Prepares a product, with its matrices in place, so that only {@link Product#compute} is timed. */
    public interface Preparation {

        /**
         * @param a m × k, row by row; k × m if {@code transposeA}
         * @param b k × n; n × k if {@code transposeB}
         */
        Product of(boolean transposeA, boolean transposeB, int m, int n, int k, float[] a, float[] b);
    }

    private final Preparation preparation;
    private final Map<String, Product> products = new HashMap<>();

    public MatrixProducts(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public Answer answer(String[] request) {
        int m = Integer.parseInt(request[1]);
        int n = Integer.parseInt(request[2]);
        int k = Integer.parseInt(request[3]);
        double seconds = Double.parseDouble(request[4]);
        Product product = products.computeIfAbsent(request[0] + " " + m + " " + n + " " + k, key -> preparation.of(
                request[0].equals("AtB"), request[0].equals("ABt"), m, n, k, filled(m * k), filled(k * n)));
        double operations = 2.0 * m * n * k;
        int atOnce = (int) Math.max(1, OPERATIONS_PER_LOOK / operations);
        long count = 0;
        long begin = System.nanoTime();
        long now;
        do {
            for (int i = 0; i < atOnce; i++) {
                product.compute();
            }
            count += atOnce;
            now = System.nanoTime();
        } while (now - begin < seconds * 1e9);
        double sum = 0;
        for (float c : product.result()) {
            sum += c;
        }
        return new Answer(count * operations / (now - begin), sum);
    }

    private static float[] filled(int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (7919L * i % 1009) / 1009f;
        }
        return numbers;
    }
}
