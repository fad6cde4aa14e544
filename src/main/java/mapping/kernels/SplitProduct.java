package mapping.kernels;

import java.util.function.Supplier;

/**
 * A matrix product shared among threads: each computes some rows of C, or some columns where there are more of these. An
 * element is the same chain of multiply-adds whoever computes it. Small products stay with one thread: handing work over
 * takes about as long as a hundred thousand multiply-adds.
 */
final class SplitProduct implements Product {

    /** Rows or columns of a piece at least: with fewer, what all pieces read is read too often. */
    private static final int LEAST = 128;

    private final Parallel parallel;
    private final Supplier<? extends Product> ofThisThread;

    SplitProduct(Parallel parallel, Supplier<? extends Product> ofThisThread) {
        this.parallel = parallel;
        this.ofThisThread = ofThisThread;
    }

    @Override
    public void multiply(int m, int n, int k, Matrix a, Matrix b, Matrix c, boolean accumulate) {
        if (parallel.threads() == 1 || (long) m * n * k < Parallel.LARGE) {
            ofThisThread.get().multiply(m, n, k, a, b, c, accumulate);
        } else if (n >= m) {
            parallel.ranges(n, LEAST, (from, to) -> ofThisThread.get().multiply(m, to - from, k, a, b.from(0, from),
                c.from(0, from), accumulate));
        } else {
            parallel.ranges(m, LEAST, (from, to) -> ofThisThread.get().multiply(to - from, n, k, a.from(from, 0), b,
                c.from(from, 0), accumulate));
        }
    }
}
