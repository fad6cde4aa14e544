package mapping.kernels;

/**
 * The matrix product with vectors, section 8.1.3, by the plan of Goto and van de Geijn (2008): tiles of C in registers
 * ({@link RowTiles}), and a panel of B, two vectors wide and {@value #DEPTH} deep, in the nearest cache while rows of A pass
 * by. A panel is copied there in the order of its use if it is needed often, or lies across, or is not a whole number of
 * vectors wide. A is always copied, to where the tiles expect it: all of a block for many panels, or, where all panels together
 * fit into the nearest cache, the rows of one tile. Where C is narrower than a tile, or lies across, it is computed aside and
 * copied.
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
    /** Up to this depth, to begin a tile's own copy of A takes longer than it saves. */
    private static final int SHALLOW = 32;
    /** Rows of the highest tile. */
    private static final int HIGHEST = 10;

    private static final ThreadLocal<TileProduct> OF_THIS_THREAD = ThreadLocal.withInitial(TileProduct::new);

    private final float[] panel = new float[DEPTH * WIDTH];
    private final float[] aside = new float[ROWS_ASIDE * WIDTH];
    private final float[] narrow = new float[HIGHEST * WIDTH];
    private float[] copyOfA = new float[0];

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
                Matrix part = Matrix.of(aside, 0, rows, width, WIDTH);
                along(a.rows(row, row + rows), b.columns(column, column + width), part, accumulate);
                Packing.across(aside, 0, WIDTH, rows, width, c.data(), ct, c.rowStride(), rows);
            }
        }
    }

    /** Some rows of C ← (C +) A·B, over a part of the sum that fits into a panel. */
    private void block(Matrix a, int row, int rows, int from, int depth, Matrix b, Matrix c, boolean onward) {
        int n = b.columns();
        int padded = n <= LANES ? LANES : WIDTH;
        boolean inPlace = b.columnStride() == 1 && rows <= FEW_ROWS && n % padded == 0;
        // if all panels stay near: one tile after another of A
        if (depth > SHALLOW && (n + padded - 1) / padded * padded * depth <= panel.length) {
            if (!inPlace) {
                for (int column = 0; column < n; column += padded) {
                    copyOfB(b, from, depth, column, padded, column * depth);
                }
            }
            int height;
            for (int i = 0; i < rows; i += height) {
                height = height(rows - i, padded);
                int count = Math.min(height, rows - i);
                copyOfA(a, row + i, count, from, depth, padded);
                for (int column = 0; column < n; column += padded) {
                    tiles(a, row + i, count, depth, b, from, column, padded, inPlace ? -1 : column * depth, c, onward);
                }
            }
        } else {
            copyOfA(a, row, rows, from, depth, padded);
            for (int column = 0; column < n; column += padded) {
                if (!inPlace) {
                    copyOfB(b, from, depth, column, padded, 0);
                }
                tiles(a, row, rows, depth, b, from, column, padded, inPlace ? -1 : 0, c, onward);
            }
        }
    }

    private void copyOfB(Matrix b, int from, int depth, int column, int padded, int to) {
        int width = Math.min(padded, b.columns() - column);
        if (b.columnStride() == 1) {
            Packing.along(b.data(), b.index(from, column), b.rowStride(), depth, width, panel, to, padded);
        } else {
            Packing.across(b.data(), b.index(from, column), b.columnStride(), width, depth, panel, to, padded, padded);
        }
    }

    /** Rows of A one after another; of columns the pieces that a tile needs, then those of the next tile. */
    private void copyOfA(Matrix a, int row, int rows, int from, int depth, int padded) {
        boolean byRows = a.columnStride() == 1;
        int size = byRows ? (rows + HIGHEST) * RowTiles.LEAD : (rows + 3) / 4 * depth * ColumnTiles.LEAD;
        if (copyOfA.length < size) {
            copyOfA = new float[size];
        }
        if (byRows) {
            Packing.along(a.data(), a.index(row, from), a.rowStride(), rows, depth, copyOfA, 0, RowTiles.LEAD);
            return;
        }
        for (int i = 0, at = 0; i < rows; i += height(rows - i, padded), at += depth * ColumnTiles.LEAD) {
            int height = Math.min(height(rows - i, padded), rows - i);
            Packing.along(a.data(), a.index(row + i, from), a.columnStride(), depth, height, copyOfA, at, ColumnTiles.LEAD);
        }
    }

    /** A panel of B, {@code packed} there or, if that is negative, in place, and the rows of A that have been copied. */
    private void tiles(Matrix a, int row, int rows, int depth, Matrix b, int from, int column, int padded, int packed, Matrix c,
            boolean onward) {
        float[] source = packed < 0 ? b.data() : panel;
        int bt = packed < 0 ? b.index(from, column) : packed;
        int ldb = packed < 0 ? b.rowStride() : padded;
        boolean byRows = a.columnStride() == 1;
        int width = Math.min(padded, b.columns() - column);
        int ldc = c.rowStride();
        int end = ldc == width && !onward ? c.index(c.rows(), 0) : 0;
        int height;
        for (int i = 0, at = 0; i < rows; i += height, at += byRows ? height * RowTiles.LEAD : depth * ColumnTiles.LEAD) {
            height = height(rows - i, padded);
            int count = Math.min(height, rows - i);
            int ct = c.index(row + i, column);
            if (width == padded || ct + (count - 1) * ldc + padded <= end) { // what is too much is written over by the next rows
                tile(byRows, height, padded, count, depth, copyOfA, at, source, bt, ldb, c.data(), ct, ldc, onward);
            } else {
                if (onward) {
                    copy(c.data(), ct, ldc, narrow, 0, padded, count, width);
                }
                tile(byRows, height, padded, count, depth, copyOfA, at, source, bt, ldb, narrow, 0, padded, onward);
                copy(narrow, 0, padded, c.data(), ct, ldc, count, width);
            }
        }
    }

    /** Processors with vectors of sixteen floats have thirty-two registers, the others sixteen. */
    private static int height(int rows, int padded) {
        return padded == LANES ? HIGHEST : LANES < 16 || rows <= 4 ? 4 : HIGHEST;
    }

    private static void copy(float[] source, int from, int sourceLead, float[] target, int to, int targetLead, int rows,
            int columns) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(source, from + i * sourceLead, target, to + i * targetLead, columns);
        }
    }

    static void tile(boolean byRows, int height, int padded, int rows, int depth, float[] a, int at, float[] b, int bt, int ldb,
            float[] c, int ct, int ldc, boolean onward) {
        if (byRows) {
            if (padded == LANES) {
                RowTiles.tile10x1(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
            } else if (height == 4) {
                RowTiles.tile4x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
            } else {
                RowTiles.tile10x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
            }
        } else if (padded == LANES) {
            ColumnTiles.tile10x1(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        } else if (height == 4) {
            ColumnTiles.tile4x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        } else {
            ColumnTiles.tile10x2(rows, depth, a, at, b, bt, ldb, c, ct, ldc, onward);
        }
    }
}
