package mapping.kernels;

import java.util.Arrays;

/**
 * The matrix product in plain Java, section 8.1.3: about ten times as fast as its definition, with the same bits.
 * The compiler turns a loop over arrays into vector instructions when each array is indexed by the loop variable alone.
 * Hence rows are copied into arrays of their own, and the inner loop runs along a row of C, not along the sum: it adds to
 * four rows of C two rows of B, each times its element of A. That is eight multiply-adds for six loads and four stores;
 * one row of C and one of B would need two loads and a store for a single one. A block of B is small enough to stay in
 * the second-level cache while all rows of C pass by.
 */
final class RowProduct implements Product {

    private static final int WIDTH = 256;
    private static final int DEPTH = 384;
    /** Below this many columns a row is too short for vectors. */
    private static final int NARROW = 16;
    /** Below this many multiply-adds copying rows does not pay. */
    private static final int SMALL = 2048;

    private static final ThreadLocal<RowProduct> OF_THIS_THREAD = ThreadLocal.withInitial(RowProduct::new);

    private final float[][] rowsOfB = new float[DEPTH][WIDTH];
    private final float[] c0 = new float[WIDTH];
    private final float[] c1 = new float[WIDTH];
    private final float[] c2 = new float[WIDTH];
    private final float[] c3 = new float[WIDTH];

    private RowProduct() {
    }

    /** Its buffers belong to the thread that asks. */
    static RowProduct ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        int n = c.columns();
        if (n < c.rows() && n < NARROW) { // Cᵀ = Bᵀ Aᵀ has the longer rows
            multiply(b.transpose(), a.transpose(), c.transpose(), accumulate);
        } else if (n < NARROW || (long) c.rows() * n * a.columns() < SMALL) {
            quads(a, b, c, accumulate);
        } else {
            blocks(a, b, c, accumulate);
        }
    }

    private void blocks(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        int m = c.rows();
        int n = c.columns();
        int k = a.columns();
        for (int column = 0; column < n; column += WIDTH) {
            int width = Math.min(WIDTH, n - column);
            for (int from = 0; from == 0 || from < k; from += DEPTH) {
                int depth = Math.min(DEPTH, k - from);
                for (int p = 0; p < depth; p++) {
                    b.copyRow(from + p, column, rowsOfB[p], width);
                }
                Matrix rest = c.from(0, column);
                boolean onward = accumulate || from > 0;
                int i = 0;
                for (; i + 4 <= m; i += 4) {
                    fourRows(depth, width, a.from(i, from), rest.from(i, 0), onward);
                }
                for (; i < m; i++) {
                    oneRow(depth, width, a.from(i, from), rest.from(i, 0), onward);
                }
            }
        }
    }

    private void fourRows(int depth, int width, Matrix a, Matrix c, boolean onward) {
        start(c, 0, c0, width, onward);
        start(c, 1, c1, width, onward);
        start(c, 2, c2, width, onward);
        start(c, 3, c3, width, onward);
        int p = 0;
        for (; p + 2 <= depth; p += 2) {
            step(width, c0, c1, c2, c3, rowsOfB[p], rowsOfB[p + 1], a.get(0, p), a.get(0, p + 1), a.get(1, p), a.get(1, p + 1),
                    a.get(2, p), a.get(2, p + 1), a.get(3, p), a.get(3, p + 1));
        }
        if (p < depth) {
            step(width, c0, rowsOfB[p], a.get(0, p));
            step(width, c1, rowsOfB[p], a.get(1, p));
            step(width, c2, rowsOfB[p], a.get(2, p));
            step(width, c3, rowsOfB[p], a.get(3, p));
        }
        c.setRow(0, 0, c0, width);
        c.setRow(1, 0, c1, width);
        c.setRow(2, 0, c2, width);
        c.setRow(3, 0, c3, width);
    }

    private void oneRow(int depth, int width, Matrix a, Matrix c, boolean onward) {
        start(c, 0, c0, width, onward);
        for (int p = 0; p < depth; p++) {
            step(width, c0, rowsOfB[p], a.get(0, p));
        }
        c.setRow(0, 0, c0, width);
    }

    private static void start(Matrix c, int row, float[] target, int width, boolean onward) {
        if (onward) {
            c.copyRow(row, 0, target, width);
        } else {
            Arrays.fill(target, 0, width, 0);
        }
    }

    private static void step(int width, float[] c0, float[] c1, float[] c2, float[] c3, float[] b0, float[] b1,
            float a00, float a01, float a10, float a11, float a20, float a21, float a30, float a31) {
        for (int j = 0; j < width; j++) {
            float x = b0[j];
            float y = b1[j];
            c0[j] = Math.fma(a01, y, Math.fma(a00, x, c0[j]));
            c1[j] = Math.fma(a11, y, Math.fma(a10, x, c1[j]));
            c2[j] = Math.fma(a21, y, Math.fma(a20, x, c2[j]));
            c3[j] = Math.fma(a31, y, Math.fma(a30, x, c3[j]));
        }
    }

    private static void step(int width, float[] c, float[] b, float a) {
        for (int j = 0; j < width; j++) {
            c[j] = Math.fma(a, b[j], c[j]);
        }
    }

    /** For what is small or narrow: four elements of a column at once, so that their chains need not wait for themselves. */
    static void quads(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        int quads = c.rows() / 4 * 4;
        int n = c.columns();
        int k = a.columns();
        float[] as = a.data();
        float[] bs = b.data();
        int step = a.rowStride();
        for (int i = 0; i < quads; i += 4) {
            for (int j = 0; j < n; j++) {
                float s0 = accumulate ? c.get(i, j) : 0;
                float s1 = accumulate ? c.get(i + 1, j) : 0;
                float s2 = accumulate ? c.get(i + 2, j) : 0;
                float s3 = accumulate ? c.get(i + 3, j) : 0;
                int atA = a.index(i, 0);
                int atB = b.index(0, j);
                for (int p = 0; p < k; p++) {
                    float factor = bs[atB];
                    s0 = Math.fma(as[atA], factor, s0);
                    s1 = Math.fma(as[atA + step], factor, s1);
                    s2 = Math.fma(as[atA + 2 * step], factor, s2);
                    s3 = Math.fma(as[atA + 3 * step], factor, s3);
                    atA += a.columnStride();
                    atB += b.rowStride();
                }
                c.set(i, j, s0);
                c.set(i + 1, j, s1);
                c.set(i + 2, j, s2);
                c.set(i + 3, j, s3);
            }
        }
        NAIVE.multiply(a.from(quads, 0), b, c.from(quads, 0), accumulate);
    }
}
