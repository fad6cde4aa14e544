package mapping.kernels;

/**
 * The matrix product with vectors, section 8.1.3, by the plan of Goto and van de Geijn (2008): tiles of C in registers
 * ({@link RowTiles}), and a panel of B, four vectors wide and {@value #DEPTH} deep, in the nearest caches while all rows of
 * A pass by. A panel is copied there in the order of its use if it is needed often, or lies across, or is not a whole number
 * of vectors wide; A is read where it is. Where C is narrower than a tile, or lies across, it is computed aside and copied.
 */
final class TileProduct implements Product {

    private static final int LANES = VectorKernels.LANES;
    /** Processors with vectors of eight floats have sixteen registers, the others thirty-two. */
    private static final int WIDTH = LANES == 8 ? 2 * LANES : 4 * LANES;
    private static final int DEPTH = 128;
    /** Up to this number of rows, copying a panel of B that can be read in place takes longer than it saves. */
    private static final int FEW_ROWS = 64;
    private static final int ROWS_ASIDE = 256;
    /** From this number of columns on, A is copied in the order of its use too, if it lies along: it is read that often. */
    private static final int MANY_COLUMNS = 160;
    private static final int ROWS_PACKED = 512;
    private static final int DEPTH_PACKED = 256;
    private static final int WIDTH_PACKED = 32;

    private static final ThreadLocal<TileProduct> OF_THIS_THREAD = ThreadLocal.withInitial(TileProduct::new);

    private final float[] panel = new float[DEPTH * WIDTH];
    private final float[] aside = new float[ROWS_ASIDE * WIDTH];
    private final float[] lastRows = new float[DEPTH * 8];
    private float[] packedRows = new float[0];

    private TileProduct() {
    }

    /** Its buffers belong to the thread that asks. */
    static TileProduct ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        if (c.rows() == 1 && b.columnStride() != 1 || c.columns() == 1 && a.rowStride() != 1) {
            RowProduct.quads(a, b, c, accumulate); // a few dot products: nothing lies side by side
        } else if (cost(b.transpose(), a.transpose(), false) < cost(a, b, true)) {
            across(b.transpose(), a.transpose(), c, accumulate);
        } else {
            along(a, b, c, accumulate);
        }
    }

    /** About how long a product takes, to decide whether to compute Cᵀ = Bᵀ·Aᵀ instead. */
    private static long cost(Matrix a, Matrix b, boolean along) {
        long m = a.rows();
        long n = b.columns();
        long k = a.columns();
        long vectors = (n + LANES - 1) / LANES;
        long operations = m * vectors * k / (vectors == 1 ? 1 : 2);
        return operations + (b.columnStride() == 1 ? 0 : n * k) + (along && n >= LANES ? 0 : m * n);
    }

    private void along(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        if (b.columns() >= MANY_COLUMNS && a.rows() >= 8 && a.columnStride() == 1 && LANES == 16) {
            packed(a, b, c, accumulate);
            return;
        }
        int m = a.rows();
        int n = b.columns();
        int k = a.columns();
        int parts = Math.max(1, (k + DEPTH - 1) / DEPTH);
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) k * part / parts);
            int depth = (int) ((long) k * (part + 1) / parts) - from;
            for (int column = 0; column < n; column += WIDTH) {
                int width = Math.min(WIDTH, n - column);
                panel(m, width, width, depth, a, a.index(0, from), b, b.index(from, column), c.data(), c.index(0, column),
                        c.rowStride(), accumulate || part > 0);
            }
        }
    }

    /** With copies of both: of A eight rows side by side, then the next eight, which tiles take for a matrix that lies across. */
    private void packed(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        int n = b.columns();
        int k = a.columns();
        int parts = Math.max(1, (k + DEPTH_PACKED - 1) / DEPTH_PACKED);
        for (int row = 0; row < a.rows(); row += ROWS_PACKED) {
            int m = Math.min(ROWS_PACKED, a.rows() - row);
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) k * part / parts);
                int depth = (int) ((long) k * (part + 1) / parts) - from;
                Matrix rows = packed(a, row, m, from, depth);
                for (int column = 0; column < n; column += WIDTH_PACKED) {
                    int width = Math.min(WIDTH_PACKED, n - column);
                    if (b.columnStride() == 1) {
                        Packing.along(b.data(), b.index(from, column), b.rowStride(), depth, width, panel, WIDTH_PACKED);
                    } else {
                        Packing.across(b.data(), b.index(from, column), b.columnStride(), width, depth, panel, 0, WIDTH_PACKED, WIDTH_PACKED);
                    }
                    rows(m, width, width, WIDTH_PACKED, depth, rows, 0, panel, 0, WIDTH_PACKED, c.data(), c.index(row, column),
                            c.rowStride(), accumulate || part > 0);
                }
            }
        }
    }

    private Matrix packed(Matrix a, int row, int m, int from, int depth) {
        int size = (m + 7) / 8 * 8 * depth + 8;
        if (packedRows.length < size) {
            packedRows = new float[size];
        }
        for (int i = 0; i < m; i += 8) {
            Packing.across(a.data(), a.index(row + i, from), a.rowStride(), Math.min(8, m - i), depth, packedRows, i * depth, 8, 8);
        }
        return new Matrix(packedRows, 0, m, depth, depth, 8);
    }

    /** The same with a target that lies across: c is its transpose. */
    private void across(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        int m = a.rows();
        int n = b.columns();
        int k = a.columns();
        int parts = Math.max(1, (k + DEPTH - 1) / DEPTH);
        for (int row = 0; row < m; row += ROWS_ASIDE) {
            int rows = Math.min(ROWS_ASIDE, m - row);
            for (int column = 0; column < n; column += WIDTH) {
                int width = Math.min(WIDTH, n - column);
                int padded = padded(width);
                int ct = c.index(column, row);
                if (accumulate) {
                    Packing.across(c.data(), ct, c.rowStride(), width, rows, aside, 0, padded, padded);
                }
                for (int part = 0; part < parts; part++) {
                    int from = (int) ((long) k * part / parts);
                    int depth = (int) ((long) k * (part + 1) / parts) - from;
                    panel(rows, width, padded, depth, a, a.index(row, from), b, b.index(from, column), aside, 0, padded,
                            accumulate || part > 0);
                }
                Packing.across(aside, 0, padded, rows, width, c.data(), ct, c.rowStride(), rows);
            }
        }
    }

    /** The width of a tile for this number of columns. */
    private static int padded(int width) {
        return width <= LANES ? LANES : width <= 2 * LANES ? 2 * LANES : WIDTH;
    }

    /** C ← (C +) A·B for a panel of B and all rows of A; {@code room} is how many elements of a row of C may be written. */
    private void panel(int m, int width, int room, int depth, Matrix a, int at, Matrix b, int bt, float[] c, int ct, int ldc,
            boolean onward) {
        int padded = padded(width);
        if (b.columnStride() == 1 && width == padded && m <= FEW_ROWS) {
            rows(m, width, room, padded, depth, a, at, b.data(), bt, b.rowStride(), c, ct, ldc, onward);
            return;
        }
        if (b.columnStride() == 1) {
            Packing.along(b.data(), bt, b.rowStride(), depth, width, panel, padded);
        } else {
            Packing.across(b.data(), bt, b.columnStride(), width, depth, panel, 0, padded, padded);
        }
        rows(m, width, room, padded, depth, a, at, panel, 0, padded, c, ct, ldc, onward);
    }

    private void rows(int m, int width, int room, int padded, int depth, Matrix a, int at, float[] b, int bt, int ldb, float[] c,
            int ct, int ldc, boolean onward) {
        int height = padded == WIDTH ? 4 : 8;
        for (int i = 0; i < m; i += height) {
            int rows = Math.min(height, m - i);
            int source = at + i * a.rowStride();
            int target = ct + i * ldc;
            if (padded <= room) {
                tile(rows, padded, depth, a, source, b, bt, ldb, c, target, ldc, onward);
            } else {
                if (onward) {
                    copy(c, target, ldc, aside, 0, padded, rows, width);
                }
                tile(rows, padded, depth, a, source, b, bt, ldb, aside, 0, padded, onward);
                copy(aside, 0, padded, c, target, ldc, rows, width);
            }
        }
    }

    private static void copy(float[] source, int from, int sourceLead, float[] target, int to, int targetLead, int rows,
            int columns) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(source, from + i * sourceLead, target, to + i * targetLead, columns);
        }
    }

    private void tile(int rows, int padded, int depth, Matrix a, int at, float[] b, int bt, int ldb, float[] c, int ct, int ldc,
            boolean onward) {
        if (a.columnStride() == 1) {
            rowTile(rows, padded, depth, a.data(), at, a.rowStride(), b, bt, ldb, c, ct, ldc, onward);
        } else if (at + (depth - 1) * a.columnStride() + 8 <= a.data().length) {
            columnTile(rows, padded, depth, a.data(), at, a.columnStride(), b, bt, ldb, c, ct, ldc, onward);
        } else { // behind the last columns the array ends
            for (int p = 0; p < depth; p++) {
                System.arraycopy(a.data(), at + p * a.columnStride(), lastRows, p * 8, rows);
            }
            columnTile(rows, padded, depth, lastRows, 0, 8, b, bt, ldb, c, ct, ldc, onward);
        }
    }

    private static void rowTile(int rows, int padded, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb,
            float[] c, int ct, int ldc, boolean onward) {
        if (padded == LANES) {
            RowTiles.tile8x1(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else if (padded == 4 * LANES) {
            RowTiles.tile4x4(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else if (padded == WIDTH) {
            RowTiles.tile4x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else {
            RowTiles.tile8x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        }
    }

    private static void columnTile(int rows, int padded, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb,
            float[] c, int ct, int ldc, boolean onward) {
        if (padded == LANES) {
            ColumnTiles.tile8x1(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else if (padded == 4 * LANES) {
            ColumnTiles.tile4x4(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else if (padded == WIDTH) {
            ColumnTiles.tile4x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else {
            ColumnTiles.tile8x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        }
    }
}
