package mapping.kernels;

import java.util.function.Supplier;

/**
 * A matrix product shared among threads: each computes some rows of C, or some columns where there are more of these. An
 * element is the same chain of multiply-adds whoever computes it. Small products stay with one thread: handing work over
 * takes about as long as a hundred thousand multiply-adds.
 */
final class SplitProduct implements Product {

    /** Rows or columns of a piece at least: with fewer, what all pieces read is read too often. */
    private static final int LEAST = 64;
    /** From this size on two pieces for each thread lose little, and save much if a thread comes late. */
    private static final int MANY = 128;

    private final Parallel parallel;
    private final Supplier<? extends Product> ofThisThread;

    SplitProduct(Parallel parallel, Supplier<? extends Product> ofThisThread) {
        this.parallel = parallel;
        this.ofThisThread = ofThisThread;
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        requireFit(a, b, c);
        int m = c.rows();
        int n = c.columns();
        if (parallel.threads() == 1 || (long) m * n * a.columns() < Parallel.LARGE) {
            ofThisThread.get().multiply(a, b, c, accumulate);
        } else if (n >= m) {
            parallel.ranges(n, least(n), (from, to) ->
                ofThisThread.get().multiply(a, b.columns(from, to), c.columns(from, to), accumulate));
        } else {
            parallel.ranges(m, least(m), (from, to) ->
                ofThisThread.get().multiply(a.rows(from, to), b, c.rows(from, to), accumulate));
        }
    }

    private int least(int length) {
        int threads = parallel.threads();
        return length >= 2 * threads * MANY ? MANY : Math.max(LEAST, length / threads);
    }

    private static void requireFit(Matrix a, Matrix b, Matrix c) {
        if (a.columns() != b.rows() || a.rows() != c.rows() || b.columns() != c.columns()) {
            throw new IllegalArgumentException(
                "A product of matrices must take m × k and k × n to m × n, got " + size(a) + " and "
                + size(b) + " to " + size(c) + ".");
        }
    }

    private static String size(Matrix matrix) {
        return matrix.rows() + " × " + matrix.columns();
    }
}
