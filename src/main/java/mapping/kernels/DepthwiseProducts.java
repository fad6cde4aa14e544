package mapping.kernels;

/**
 * The sums behind a depthwise convolution, one channel and one filter at a time: as {@link ImageProducts}, but there is no second
 * filter that could use what has been read. The gradient of the weights is computed for sixteen channels at once, whose numbers
 * are first laid side by side. The same bits as the products with a matrix of patches.
 */
public final class DepthwiseProducts {

    /** Channels side by side. */
    public static final int CHANNELS = 16;

    private static final ThreadLocal<DepthwiseProducts> OF_THIS_THREAD = ThreadLocal.withInitial(DepthwiseProducts::new);

    private final float[] sums = new float[DepthwiseTiles.PIECES * 16];
    private final int[] places = new int[DepthwiseTiles.PIECES];
    private final int[] targets = new int[DepthwiseTiles.PIECES];
    private final int[] starts = new int[CHANNELS];

    private DepthwiseProducts() {
    }

    /** The products with the buffers of the thread that asks. */
    public static DepthwiseProducts ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    /** y[row, column] = bias + Σ_k weight[at + k] · x[offsets[k] + row · pitch + column], to y from {@code to} on. */
    public void values(float[] weight, int at, float bias, float[] x, int[] offsets, int pitch, float[] y, int to, int rows,
            int columns) {
        int pieces = (columns + 15) / 16;
        for (int piece = 0; piece < rows * pieces; piece += DepthwiseTiles.PIECES) {
            boolean direct = place(piece, pieces, rows, columns, pitch, to);
            DepthwiseTiles.values(weight, at, x, offsets, places, bias, direct ? y : sums, targets);
            if (!direct) {
                store(piece, pieces, y, to, rows, columns);
            }
        }
    }

    /**
     * dx[row, column] = Σ_k weight[at + k] · u[taps[k] + row · pitch + column], to dx from {@code to} on.
     *
     * @param u with as many zeros around that each place is there
     */
    public void pulled(float[] weight, int at, float[] u, int[] taps, int pitch, float[] dx, int to, int rows, int columns) {
        int pieces = (columns + 15) / 16;
        for (int piece = 0; piece < rows * pieces; piece += DepthwiseTiles.PIECES) {
            boolean direct = place(piece, pieces, rows, columns, pitch, to);
            DepthwiseTiles.pulled(weight, at, u, taps, places, direct ? dx : sums, targets);
            if (!direct) {
                store(piece, pieces, dx, to, rows, columns);
            }
        }
    }

    /**
     * Says where pieces begin and where results go: to the plane itself, where one may hang over into the next row, which is
     * written later, or, if it would hang over the end of the plane, to {@link #sums}. Returns whether it is the plane.
     */
    private boolean place(int piece, int pieces, int rows, int columns, int pitch, int to) {
        int last = piece + DepthwiseTiles.PIECES - 1;
        boolean direct = last < rows * pieces && ImageProducts.place(last, pieces, columns) + 16 <= rows * columns;
        for (int i = 0; i < places.length; i++) {
            places[i] = ImageProducts.place(Math.min(piece + i, rows * pieces - 1), pieces, pitch);
            targets[i] = direct ? to + ImageProducts.place(piece + i, pieces, columns) : i * 16;
        }
        return direct;
    }

    private void store(int first, int pieces, float[] y, int to, int rows, int columns) {
        for (int i = 0; i < DepthwiseTiles.PIECES && first + i < rows * pieces; i++) {
            ImageTiles.storePiece(sums, i * 16, 1, first + i, pieces, y, to, rows, columns);
        }
    }

    /**
     * Lays up to sixteen planes of rows × columns side by side, as {@link #weights} takes them, from {@code to} on: rows begin
     * {@code pitch} places apart, and what is between them is left as it is.
     */
    public void turn(float[] planes, int from, int count, int rows, int columns, float[] target, int to, int pitch) {
        for (int c = 0; c < CHANNELS; c++) {
            starts[c] = Math.min(c, count - 1) * rows * columns;
        }
        for (int row = 0; row < rows; row++) {
            DepthwiseTiles.turn(planes, from + row * columns, starts, columns, target, to + row * pitch * CHANNELS);
        }
    }

    /**
     * dw[at + k · 16 + c] += Σ_p x[(offsets[k] + p) · 16 + c] · u[p · 16 + c] over the places, for sixteen channels c.
     *
     * @param offsets a multiple of eight of them
     */
    public void weights(float[] x, int[] offsets, int count, float[] u, float[] dw, int at) {
        for (int k = 0; k < offsets.length; k += DepthwiseTiles.WEIGHTS) {
            DepthwiseTiles.weights(count, x, offsets, k, u, dw, at + k * CHANNELS);
        }
    }
}
