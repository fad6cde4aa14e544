import mapping.random.RandomSource;

/** A test of dropout: each element by itself, the share by its standard deviation, the second mask against the first. */
public final class DropoutTester {

    private static final int COUNT = 10_000;
    private static final double DEVIATIONS = 5;

    /** What is tested. */
    public interface Dropout {

        /** What becomes of x; p is the probability of being dropped, and {@code training} tells the mode. */
        double[] apply(double[] x, double p, boolean training, RandomSource random);
    }

    private DropoutTester() {
    }

    /** Returns when {@code dropout} is right with this p; throws an AssertionError when it is not. */
    public static void test(Dropout dropout, double p, RandomSource random) {
        double[] x = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = 1 + (double) i / COUNT;
        }
        boolean[] first = mask(dropout, x, p, random);
        boolean[] second = mask(dropout, x, p, random);
        int alike = 0;
        for (int i = 0; i < COUNT; i++) {
            alike += first[i] == second[i] ? 1 : 0;
        }
        require(alike < COUNT, "two calls have the same mask");
        double[] used = dropout.apply(x.clone(), p, false, random);
        for (int i = 0; i < COUNT; i++) {
            require(Math.abs(used[i] - x[i]) < 1e-9, "in use, " + x[i] + " became " + used[i]);
        }
    }

    /** Which elements a call in training drops. */
    private static boolean[] mask(Dropout dropout, double[] x, double p, RandomSource random) {
        double[] y = dropout.apply(x.clone(), p, true, random);
        boolean[] dropped = new boolean[COUNT];
        int count = 0;
        for (int i = 0; i < COUNT; i++) {
            dropped[i] = y[i] == 0;
            count += dropped[i] ? 1 : 0;
            double kept = x[i] / (1 - p);
            require(dropped[i] || Math.abs(y[i] - kept) < 1e-9, "in training, " + x[i] + " became " + y[i]);
        }
        double far = Math.abs(count - p * COUNT) / Math.sqrt(COUNT * p * (1 - p));
        require(far < DEVIATIONS, count + " of " + COUNT + " were dropped");
        return dropped;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new AssertionError(fault);
        }
    }
}
