package mapping.kernels;

import java.util.Arrays;

/**
 * The matrix product with vectors, section 8.1.3, by the plan of Goto and van de Geijn (2008): tiles of C in registers
 * ({@link RowTiles}), a panel of B two vectors wide and {@value #DEPTH} deep in the first-level cache while all rows of A
 * pass by. A panel is copied there, in the order of its use, when it is needed often, or lies across, or is too narrow (it is
 * then filled up with zeros); A is read where it is. Where C is narrower than a tile, the tile is computed aside and what
 * belongs to C is copied.
 */
final class TileProduct implements Product {

    private static final int LANES = VectorKernels.LANES;
    private static final int WIDTH = 2 * LANES;
    /** Processors with vectors of eight floats have sixteen registers, the others thirty-two. */
    private static final int HEIGHT = LANES == 8 ? 4 : 8;
    private static final int DEPTH = 384;
    /** With fewer rows copying a panel of B that could be read in place takes longer than it saves. */
    private static final int MANY_ROWS = 48;

    private static final ThreadLocal<TileProduct> OF_THIS_THREAD = ThreadLocal.withInitial(TileProduct::new);

    private final float[] panel = new float[DEPTH * WIDTH];
    private final float[] lastRows = new float[DEPTH * 8];
    private final float[] tile = new float[8 * WIDTH];

    private TileProduct() {
    }

    /** Its buffers belong to the thread that asks. */
    static TileProduct ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    @Override
    public void multiply(int m, int n, int k, Matrix a, Matrix b, Matrix c, boolean accumulate) {
        if (m == 1 && b.columnStride() != 1 || n == 1 && a.rowStride() != 1) {
            RowProduct.quads(m, n, k, a, b, c, accumulate); // a few dot products: nothing lies side by side
        } else if (transposedIsCheaper(m, n, k, a, b)) {
            panels(n, m, k, b.transpose(), a.transpose(), c.transpose(), accumulate);
        } else {
            panels(m, n, k, a, b, c, accumulate);
        }
    }

    /** Whether to compute Cᵀ = Bᵀ·Aᵀ, so that less has to be copied across. */
    private static boolean transposedIsCheaper(int m, int n, int k, Matrix a, Matrix b) {
        long copiesOfB = b.columnStride() == 1 ? 0 : (long) n * k;
        long copiesOfA = (a.rowStride() == 1 ? 0 : (long) m * k) + (long) m * n;
        return copiesOfA < copiesOfB;
    }

    private void panels(int m, int n, int k, Matrix a, Matrix b, Matrix c, boolean accumulate) {
        for (int from = 0; from == 0 || from < k; from += DEPTH) {
            int depth = Math.min(DEPTH, k - from);
            boolean onward = accumulate || from > 0;
            for (int column = 0; column < n; column += WIDTH) {
                int width = Math.min(WIDTH, n - column);
                Matrix source = b.from(from, column);
                boolean inPlace = width == WIDTH && source.columnStride() == 1 && m < MANY_ROWS;
                int vectors = width > LANES ? 2 : 1;
                if (!inPlace) {
                    pack(source, depth, width, vectors * LANES);
                }
                Matrix packed = inPlace ? source : new Matrix(panel, 0, vectors * LANES, 1);
                rows(m, vectors, width, depth, a.from(0, from), packed, c.from(0, column), onward);
            }
        }
    }

    /** Copies a panel of B row after row, filled up with zeros to whole vectors. */
    private void pack(Matrix b, int depth, int width, int padded) {
        if (width < padded) {
            Arrays.fill(panel, 0, depth * padded, 0);
        }
        if (b.columnStride() == 1) {
            for (int p = 0; p < depth; p++) {
                System.arraycopy(b.data(), b.index(p, 0), panel, p * padded, width);
            }
            return;
        }
        for (int j = 0; j < width; j++) {
            int at = b.index(0, j);
            for (int p = 0; p < depth; p++) {
                panel[p * padded + j] = b.data()[at + p * b.rowStride()];
            }
        }
    }

    private void rows(int m, int vectors, int width, int depth, Matrix a, Matrix b, Matrix c, boolean onward) {
        int height = vectors == 1 ? 8 : HEIGHT;
        for (int i = 0; i < m; i += height) {
            int rows = Math.min(height, m - i);
            Matrix block = a.from(i, 0);
            if (rows <= 4 && vectors == 2) {
                height = 4;
            }
            if (rows < height) {
                block = packLastRows(block, rows, depth, height);
            }
            Matrix target = c.from(i, 0);
            if (rows == height && width == vectors * LANES && c.columnStride() == 1) {
                tile(height, vectors, depth, block, b, target, onward);
            } else {
                Matrix aside = new Matrix(tile, 0, vectors * LANES, 1);
                if (onward) {
                    copy(target, aside, rows, width);
                }
                tile(height, vectors, depth, block, b, aside, onward);
                copy(aside, target, rows, width);
            }
        }
    }

    /** The last rows of A, with others of zeros up to the height of a tile, so that a column lies side by side. */
    private Matrix packLastRows(Matrix a, int rows, int depth, int height) {
        Arrays.fill(lastRows, 0, depth * height, 0);
        for (int r = 0; r < rows; r++) {
            int at = a.index(r, 0);
            for (int p = 0; p < depth; p++) {
                lastRows[p * height + r] = a.data()[at + p * a.columnStride()];
            }
        }
        return new Matrix(lastRows, 0, 1, height);
    }

    private static void copy(Matrix source, Matrix target, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            int from = source.index(i, 0);
            int to = target.index(i, 0);
            for (int j = 0; j < columns; j++) {
                target.data()[to + j * target.columnStride()] = source.data()[from + j * source.columnStride()];
            }
        }
    }

    private static void tile(int height, int vectors, int depth, Matrix a, Matrix b, Matrix c, boolean onward) {
        if (a.columnStride() == 1) {
            rowTile(height, vectors, depth, a.data(), a.offset(), a.rowStride(), b, c, onward);
        } else {
            columnTile(height, vectors, depth, a.data(), a.offset(), a.columnStride(), b, c, onward);
        }
    }

    private static void rowTile(int height, int vectors, int depth, float[] a, int at, int lda, Matrix b, Matrix c,
            boolean onward) {
        float[] bs = b.data();
        float[] cs = c.data();
        if (vectors == 1) {
            RowTiles.tile8x1(depth, a, at, lda, bs, b.offset(), b.rowStride(), cs, c.offset(), c.rowStride(), onward);
        } else if (height == 4) {
            RowTiles.tile4x2(depth, a, at, lda, bs, b.offset(), b.rowStride(), cs, c.offset(), c.rowStride(), onward);
        } else {
            RowTiles.tile8x2(depth, a, at, lda, bs, b.offset(), b.rowStride(), cs, c.offset(), c.rowStride(), onward);
        }
    }

    private static void columnTile(int height, int vectors, int depth, float[] a, int at, int lda, Matrix b, Matrix c,
            boolean onward) {
        float[] bs = b.data();
        float[] cs = c.data();
        if (vectors == 1) {
            ColumnTiles.tile8x1(depth, a, at, lda, bs, b.offset(), b.rowStride(), cs, c.offset(), c.rowStride(), onward);
        } else if (height == 4) {
            ColumnTiles.tile4x2(depth, a, at, lda, bs, b.offset(), b.rowStride(), cs, c.offset(), c.rowStride(), onward);
        } else {
            ColumnTiles.tile8x2(depth, a, at, lda, bs, b.offset(), b.rowStride(), cs, c.offset(), c.rowStride(), onward);
        }
    }
}
