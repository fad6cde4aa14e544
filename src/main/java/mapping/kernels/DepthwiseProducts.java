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
            place(piece, pieces, rows, pitch);
            DepthwiseTiles.values(weight, at, x, offsets, places, bias, sums);
            DepthwiseTiles.store(sums, piece, pieces, y, to, rows, columns);
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
            place(piece, pieces, rows, pitch);
            DepthwiseTiles.pulled(weight, at, u, taps, places, sums);
            DepthwiseTiles.store(sums, piece, pieces, dx, to, rows, columns);
        }
    }

    private void place(int piece, int pieces, int rows, int pitch) {
        for (int i = 0; i < places.length; i++) {
            places[i] = ImageProducts.place(Math.min(piece + i, rows * pieces - 1), pieces, pitch);
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
