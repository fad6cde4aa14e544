package mapping.kernels;

import java.util.Arrays;

/**
 * The matrix products behind a convolution, section 8.1.3, without the matrix of patches: where a window moves by one, a row of
 * that matrix is a piece of the image itself, shifted, and is read there. A vector lies along a row of places. The sums are
 * those of {@link Kernels#matmul} with the matrix of patches, in the same order, hence the same bits; only products with the
 * zeros between rows are left out, which change no sum of finite numbers.
 *
 * <p>All images are planes of rows that lie {@code pitch} apart; an array that is read has room for {@value #SLACK} numbers
 * behind what is meant.
 */
public final class ImageProducts {

    /** Numbers behind the end of an image that may be read, and are not used. */
    public static final int SLACK = 32;

    /** A whole number of tiles of eight rows and of twelve. */
    private static final int LENGTH_OF_BOTH = 24;
    private static final ThreadLocal<ImageProducts> OF_THIS_THREAD = ThreadLocal.withInitial(ImageProducts::new);

    private final float[] sums = new float[2 * ImageTiles.ROWS * 16];
    private final float[] starts = new float[ImageTiles.ROWS];

    private ImageProducts() {
    }

    /** The products with the buffers of the thread that asks. */
    public static ImageProducts ofThisThread() {
        return OF_THIS_THREAD.get();
    }

    /**
     * Whether rows of {@code columns} places are quicker this way: with vectors of sixteen numbers (narrower ones have too few
     * registers for these tiles) of which at least five in eight are places, and enough rows of the matrix for a tile.
     */
    public static boolean worthwhile(int columns, int rowsOfMatrix) {
        return rowsOfMatrix >= ImageTiles.ROWS / 2 && worthwhile(columns);
    }

    /** The same for {@link DepthwiseProducts}, whatever the number of rows. */
    public static boolean worthwhile(int columns) {
        int lanes = (columns + 15) / 16 * 16;
        return arePossible() && columns * 8 >= lanes * 5;
    }

    /** Whether this JVM has vectors of sixteen numbers. */
    public static boolean arePossible() {
        return KernelChoice.BEST != PlainKernels.INSTANCE && VectorKernels.LANES == 16;
    }

    /**
     * The weights of filters as {@link #values} takes them: eight filters side by side for each k.
     *
     * @param weight from {@code at} on, {@code filters} rows of {@code depth} numbers
     */
    public static float[] forValues(float[] weight, int at, int filters, int depth) {
        float[] packed = new float[(filters + 7) / 8 * 8 * depth];
        for (int filter = 0; filter < filters; filter++) {
            for (int k = 0; k < depth; k++) {
                packed[(filter / 8 * depth + k) * 8 + filter % 8] = weight[at + filter * depth + k];
            }
        }
        return packed;
    }

    /**
     * y[f, row, column] = bias[f] + Σ_k weight[f, k] · x[offsets[k] + row · pitch + column].
     *
     * @param weight  what {@link #forValues} gives
     * @param bias    from {@code biasAt} on, or null for zeros
     * @param y       from {@code to} on, planes of rows × columns
     */
    public void values(float[] weight, int filters, float[] bias, int biasAt, float[] x, int[] offsets, int pitch, float[] y,
            int to, int rows, int columns) {
        int pieces = (columns + 15) / 16;
        for (int filter = 0; filter < filters; filter += ImageTiles.ROWS) {
            int count = Math.min(ImageTiles.ROWS, filters - filter);
            for (int i = 0; i < ImageTiles.ROWS; i++) {
                starts[i] = bias == null || i >= count ? 0 : bias[biasAt + filter + i];
            }
            for (int piece = 0; piece < rows * pieces; piece += 2) {
                int other = Math.min(piece + 1, rows * pieces - 1);
                ImageTiles.values(weight, filter * offsets.length, x, offsets, place(piece, pieces, pitch),
                    place(other, pieces, pitch), starts, sums);
                ImageTiles.store(sums, count, piece, other, pieces, y, to + filter * rows * columns, rows, columns);
            }
        }
    }

    /** Where a piece of sixteen places begins. */
    static int place(int piece, int pieces, int pitch) {
        return piece / pieces * pitch + piece % pieces * 16;
    }

    /**
     * The weights as {@link #pulled} takes them: eight channels side by side for each filter, for each k.
     *
     * @param weight from {@code at} on, (filters, channels, area)
     */
    public static float[] forPulled(float[] weight, int at, int filters, int channels, int area) {
        float[] packed = new float[filters * ((channels + 7) / 8 * 8) * area];
        for (int filter = 0; filter < filters; filter++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int k = 0; k < area; k++) {
                    packed[((channel / 8 * area + k) * filters + filter) * 8 + channel % 8] =
                        weight[at + (filter * channels + channel) * area + k];
                }
            }
        }
        return packed;
    }

    /**
     * The pullback for the images, dx[c, row, column] = Σ_k Σ_o weight[o, c, k] · u[o, taps[k] + row · pitch + column]: for each
     * k first the sum over the filters, from zero, then these sums in the order given.
     *
     * @param weight what {@link #forPulled} gives
     * @param u      planes that are {@code plane} long, with as many zeros around that each place is there
     * @param dx     from {@code to} on, planes of rows × columns, overwritten
     * @param orders of the k for each row; two vectors of a tile may lie in different rows if these share the array
     */
    public void pulled(float[] weight, int filters, int channels, float[] u, int[] taps, int plane, int pitch, float[] dx, int to,
            int rows, int columns, int[][] orders) {
        int pieces = (columns + 15) / 16;
        for (int channel = 0; channel < channels; channel += ImageTiles.ROWS) {
            int count = Math.min(ImageTiles.ROWS, channels - channel);
            for (int piece = 0, other; piece < rows * pieces; piece = other + 1) {
                int[] order = orders[piece / pieces];
                other = piece + 1 < rows * pieces && orders[(piece + 1) / pieces] == order ? piece + 1 : piece;
                int first = place(piece, pieces, pitch);
                int second = place(other, pieces, pitch);
                Arrays.fill(sums, 0);
                for (int k : order) {
                    ImageTiles.pulled(filters, weight, (channel * taps.length + k * 8) * filters, u, plane, taps[k] + first,
                        taps[k] + second, sums);
                }
                ImageTiles.store(sums, count, piece, other, pieces, dx, to + channel * rows * columns, rows, columns);
            }
        }
    }

    /**
     * Planes of rows × columns, from {@code from} on, as {@link #weights} takes them: for each place a row with the numbers of
     * all planes, rows of places {@code pitch} apart with zeros between them.
     */
    public void turned(float[] u, int from, int planes, int rows, int columns, float[] turned, int pitch, int width) {
        for (int row = 0; row < rows; row++) {
            int line = row * pitch * width;
            Packing.across(u, from + row * columns, rows * columns, planes, columns, turned, line, width, planes);
            if (row + 1 < rows) {
                Arrays.fill(turned, line + columns * width, line + pitch * width, 0);
            }
        }
    }

    /**
     * The pullback for the weights, dw[k, o] += Σ_p x[offsets[k] + p] · u[p, o] over the {@code places}.
     *
     * @param offsets a multiple of eight of them
     * @param triples whether three of them each, up to fewer than three at the end, are neighbours
     * @param u       a row of {@code width} numbers for each place
     * @param dw      a row of {@code width} numbers for each offset; the width is a multiple of sixteen
     */
    public void weights(float[] x, int[] offsets, boolean triples, int places, float[] u, float[] dw, int width) {
        int column = 0;
        for (; column + 32 <= width; column += 32) {
            for (int k = 0; k < offsets.length; k += ImageTiles.ROWS) {
                WeightTiles.wide(places, x, offsets, k, u, column, dw, k * width + column, width);
            }
        }
        if (column < width) {
            int inTriples = triples ? offsets.length / LENGTH_OF_BOTH * LENGTH_OF_BOTH : 0;
            for (int k = 0; k < inTriples; k += WeightTiles.TRIPLED) {
                WeightTiles.triples(places, x, offsets, k, u, column, dw, k * width + column, width);
            }
            for (int k = inTriples; k < offsets.length; k += ImageTiles.ROWS) {
                WeightTiles.narrow(places, x, offsets, k, u, column, dw, k * width + column, width);
            }
        }
    }
}
