package mapping.kernels;

/**
 * The matrix product with vectors, section 8.1.3, by the plan of Goto and van de Geijn (2008): tiles of C in registers
 * ({@link RowTiles}), and a panel of B, two vectors wide and {@value #DEPTH} deep, in the nearest cache while rows of A pass
 * by. A panel is copied there in the order of its use if it is needed often, or lies across, or is not a whole number of
 * vectors wide. Rows of A are copied to where the tiles expect them, columns are read where they are. Where C is narrower than
 * a tile, or lies across, it is computed aside and copied.
 */
final class TileProduct implements Product {

    private static final int LANES = VectorKernels.LANES;
    private static final int WIDTH = 2 * LANES;
    private static final int DEPTH = 256;
    /** Up to this number of rows, copying a panel of B that can be read in place takes longer than it saves. */
    private static final int FEW_ROWS = 64;
    /** A block of A of so many rows stays in the second-level cache while all panels of B pass by. */
    private static final int ROWS = 512;
    private static final int ROWS_ASIDE = 256;
    /** Rows of the highest tile. */
    private static final int HIGHEST = 12;

    private static final ThreadLocal<TileProduct> OF_THIS_THREAD = ThreadLocal.withInitial(TileProduct::new);

    private final float[] panel = new float[DEPTH * WIDTH];
    private final float[] aside = new float[ROWS_ASIDE * WIDTH];
    private final float[] narrow = new float[HIGHEST * WIDTH];
    private final float[] lastRows = new float[DEPTH * HIGHEST];
    private float[] rowsOfA = new float[0];

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
        int k = a.columns();
        int parts = Math.max(1, (k + DEPTH - 1) / DEPTH);
        for (int row = 0; row < a.rows(); row += ROWS) {
            int rows = Math.min(ROWS, a.rows() - row);
            for (int part = 0; part < parts; part++) {
                int from = (int) ((long) k * part / parts);
                int depth = (int) ((long) k * (part + 1) / parts) - from;
                block(a, row, rows, from, depth, b, c, accumulate || part > 0);
            }
        }
    }

    /** The same with a target that lies across: c is its transpose. */
    private void across(Matrix a, Matrix b, Matrix c, boolean accumulate) {
        for (int row = 0; row < a.rows(); row += ROWS_ASIDE) {
            int rows = Math.min(ROWS_ASIDE, a.rows() - row);
            for (int column = 0; column < b.columns(); column += WIDTH) {
                int width = Math.min(WIDTH, b.columns() - column);
                int ct = c.index(column, row);
                if (accumulate) {
                    Packing.across(c.data(), ct, c.rowStride(), width, rows, aside, 0, WIDTH, WIDTH);
                }
                along(a.rows(row, row + rows), b.columns(column, column + width), Matrix.of(aside, 0, rows, width, WIDTH), accumulate);
                Packing.across(aside, 0, WIDTH, rows, width, c.data(), ct, c.rowStride(), rows);
            }
        }
    }

    /** Some rows of C ← (C +) A·B, over a part of the sum that fits into a panel. */
    private void block(Matrix a, int row, int rows, int from, int depth, Matrix b, Matrix c, boolean onward) {
        boolean byRows = a.columnStride() == 1;
        if (byRows) {
            copyRows(a, row, rows, from, depth);
        }
        float[] source = byRows ? rowsOfA : a.data();
        int at = byRows ? 0 : a.index(row, from);
        for (int column = 0; column < b.columns(); column += WIDTH) {
            int width = Math.min(WIDTH, b.columns() - column);
            int padded = width <= LANES ? LANES : WIDTH;
            int bt = b.index(from, column);
            if (b.columnStride() != 1) {
                Packing.across(b.data(), bt, b.columnStride(), width, depth, panel, 0, padded, padded);
            } else if (width < padded || rows > FEW_ROWS) {
                Packing.along(b.data(), bt, b.rowStride(), depth, width, panel, padded);
            } else {
                tiles(rows, width, padded, depth, byRows, source, at, a.columnStride(), b.data(), bt, b.rowStride(), c,
                        c.index(row, column), onward);
                continue;
            }
            tiles(rows, width, padded, depth, byRows, source, at, a.columnStride(), panel, 0, padded, c, c.index(row, column),
                    onward);
        }
    }

    private void copyRows(Matrix a, int row, int rows, int from, int depth) {
        int size = (rows + HIGHEST) * RowTiles.LEAD;
        if (rowsOfA.length < size) {
            rowsOfA = new float[size];
        }
        for (int i = 0; i < rows; i++) {
            System.arraycopy(a.data(), a.index(row + i, from), rowsOfA, i * RowTiles.LEAD, depth);
        }
    }

    /** A panel of B and all rows of a block of A. */
    private void tiles(int rows, int width, int padded, int depth, boolean byRows, float[] a, int at, int lda, float[] b, int bt,
            int ldb, Matrix c, int ct, boolean onward) {
        int ldc = c.rowStride();
        int height;
        for (int i = 0; i < rows; i += height) {
            int left = rows - i;
            height = height(left, padded);
            int source = at + i * (byRows ? RowTiles.LEAD : 1);
            int target = ct + i * ldc;
            int count = Math.min(height, left);
            if (width == padded) {
                tile(height, count, padded, depth, byRows, a, source, lda, b, bt, ldb, c.data(), target, ldc, onward);
            } else {
                if (onward) {
                    copy(c.data(), target, ldc, narrow, 0, padded, count, width);
                }
                tile(height, count, padded, depth, byRows, a, source, lda, b, bt, ldb, narrow, 0, padded, onward);
                copy(narrow, 0, padded, c.data(), target, ldc, count, width);
            }
        }
    }

    /** Processors with vectors of sixteen floats have thirty-two registers, the others sixteen. */
    private static int height(int rows, int padded) {
        return padded == LANES ? 8 : LANES < 16 || rows <= 4 ? 4 : rows <= 8 ? 8 : HIGHEST;
    }

    private static void copy(float[] source, int from, int sourceLead, float[] target, int to, int targetLead, int rows,
            int columns) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(source, from + i * sourceLead, target, to + i * targetLead, columns);
        }
    }

    private void tile(int height, int rows, int padded, int depth, boolean byRows, float[] a, int at, int lda, float[] b, int bt,
            int ldb, float[] c, int ct, int ldc, boolean onward) {
        if (byRows) {
            rowTile(height, rows, padded, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        } else if (at + (depth - 1) * lda + height <= a.length) {
            columnTile(height, rows, padded, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else { // behind the last columns the array ends
            for (int p = 0; p < depth; p++) {
                System.arraycopy(a, at + p * lda, lastRows, p * HIGHEST, rows);
            }
            columnTile(height, rows, padded, depth, lastRows, 0, HIGHEST, b, bt, ldb, c, ct, ldc, onward);
        }
    }

    static void rowTile(int height, int rows, int padded, int depth, float[] a, int at, float[] b, int bt, int ldb,
            float[] c, int ct, int ldc, boolean onward) {
        if (padded == LANES) {
            RowTiles.tile8x1(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        } else if (height == 4) {
            RowTiles.tile4x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        } else if (height == 8) {
            RowTiles.tile8x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        } else {
            RowTiles.tile12x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        }
    }

    static void columnTile(int height, int rows, int padded, int depth, float[] a, int at, int lda, float[] b, int bt,
            int ldb, float[] c, int ct, int ldc, boolean onward) {
        if (padded == LANES) {
            ColumnTiles.tile8x1(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else if (height == 4) {
            ColumnTiles.tile4x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else if (height == 8) {
            ColumnTiles.tile8x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        } else {
            ColumnTiles.tile12x2(rows, depth, a, at, lda, b, bt, ldb, c, ct, ldc, onward);
        }
    }
}
