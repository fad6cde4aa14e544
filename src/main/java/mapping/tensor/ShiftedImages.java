package mapping.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import mapping.kernels.DepthwiseProducts;
import mapping.kernels.ImageProducts;

/**
 * The sums of {@link Correlation} for windows that move by one, read from the shifted images themselves: no matrix of
 * {@link Patches} is written. The same numbers, in less time and memory, where {@link ImageProducts#worthwhile} says so.
 */
final class ShiftedImages {

    private final Patches patches;
    private final int filters;
    /** Where each row of the patches begins in the padded image; none if this is not the way. */
    private final int[] offsets;
    private final int[] taps;
    /** The offsets, and the last one again up to a multiple of eight. */
    private final int[] filled;
    /** In what order the elements of the window give to each row of an image. */
    private final int[][] orders;
    private final int above;
    private final int left;
    private final int pitchOfResults;
    private final int planeOfResults;

    /**
     * @param filters of one group
     * @param wanted  whether this way may be taken at all
     */
    ShiftedImages(Patches patches, int filters, boolean wanted) {
        this.patches = patches;
        this.filters = filters;
        offsets = wanted && patches.contiguous && ImageProducts.arePossible() ? patches.offsets() : new int[0];
        filled = Arrays.copyOf(offsets, (offsets.length + 7) / 8 * 8);
        Arrays.fill(filled, offsets.length, filled.length, offsets.length == 0 ? 0 : offsets[offsets.length - 1]);
        Sliding vertical = patches.vertical;
        Sliding horizontal = patches.horizontal;
        above = (vertical.size() - 1) * vertical.dilation() - vertical.padding();
        left = (horizontal.size() - 1) * horizontal.dilation() - horizontal.padding();
        pitchOfResults = patches.columns + 2 * left;
        planeOfResults = (patches.rows + 2 * above) * pitchOfResults;
        taps = new int[vertical.size() * horizontal.size()];
        for (int k = 0; k < taps.length; k++) {
            int up = (vertical.size() - 1 - k / horizontal.size()) * vertical.dilation();
            taps[k] = up * pitchOfResults + (horizontal.size() - 1 - k % horizontal.size()) * horizontal.dilation();
        }
        orders = shifted() && hasPullbackForImages() ? orders() : new int[0][];
    }

    /**
     * Patches of a large image are made some rows at a time, and what an element of the image is given is added up in that order:
     * first from the places in earlier rows, and among those made at once by the element of the window. Rows of the usual order
     * share one array.
     */
    private int[][] orders() {
        int[] byWindow = IntStream.range(0, taps.length).toArray();
        int[][] orders = new int[patches.height][];
        for (int row = 0; row < orders.length; row++) {
            boolean atOnce = isWhole() || madeWith(row, 0) == madeWith(row, taps.length - 1);
            orders[row] = atOnce ? byWindow : byRows(row);
        }
        return orders;
    }

    private int[] byRows(int row) {
        return IntStream.range(0, taps.length).boxed().sorted(Comparator.comparing(k -> madeWith(row, k))).mapToInt(k -> k)
            .toArray();
    }

    /** With which rows of places, counted in pieces made at once, element k of the window gives to a row of an image. */
    private int madeWith(int row, int k) {
        int place = row + patches.vertical.padding() - k / patches.horizontal.size() * patches.vertical.dilation();
        return place / patches.rowsAtOnce();
    }

    private boolean isWhole() {
        return patches.rowsAtOnce() >= patches.rows;
    }

    private boolean shifted() {
        return offsets.length > 0;
    }

    /** One channel and one filter in each group. */
    boolean isDepthwise() {
        return filters == 1 && patches.channels == 1;
    }

    boolean hasValues() {
        return shifted() && (isDepthwise() ? ImageProducts.worthwhile(patches.columns)
            : ImageProducts.worthwhile(patches.columns, filters));
    }

    boolean hasPullbackForImages() {
        return shifted() && above >= 0 && left >= 0 && (isDepthwise() ? isWhole() && ImageProducts.worthwhile(patches.width)
            : ImageProducts.worthwhile(patches.width, patches.channels));
    }

    /** Whether the gradients of the weights of sixteen depthwise channels are computed at once. */
    boolean hasDepthwiseWeights() {
        return shifted() && isDepthwise() && ImageProducts.worthwhile(patches.columns);
    }

    boolean hasPullbackForWeights() {
        return shifted() && ImageProducts.worthwhile(patches.columns, filters / 2);
    }

    /** The numbers in a row of the gradient of the weights: a whole number of vectors. */
    int width() {
        return (filters + 15) / 16 * 16;
    }

    /** The rows of this gradient. */
    int depth() {
        return filled.length;
    }

    /** The weights of one group from {@code at} on, as {@link #values} takes them. */
    float[] forValues(float[] weight, int at) {
        return isDepthwise() ? Arrays.copyOfRange(weight, at, at + patches.depth)
            : ImageProducts.forValues(weight, at, filters, patches.depth);
    }

    /** The weights of one group from {@code at} on, as {@link #pullImages} takes them. */
    float[] forImages(float[] weight, int at) {
        return isDepthwise() ? Arrays.copyOfRange(weight, at, at + patches.depth)
            : ImageProducts.forPulled(weight, at, filters, patches.channels, taps.length);
    }

    /** y = bias + weight ⋆ x for one group of one image. */
    void values(float[] x, int from, float[] weight, float[] bias, int biasAt, float[] y, int to) {
        float[] padded = padded(x, from);
        if (isDepthwise()) {
            DepthwiseProducts.ofThisThread().values(weight, 0, bias == null ? 0 : bias[biasAt], padded, offsets,
                patches.paddedWidth, y, to, patches.rows, patches.columns);
            return;
        }
        ImageProducts.ofThisThread().values(weight, filters, bias, biasAt, padded, offsets, patches.paddedWidth, y, to,
            patches.rows, patches.columns);
    }

    private float[] padded(float[] x, int from) {
        float[] padded = Scratch.take(0, patches.paddedSize() + ImageProducts.SLACK);
        patches.pad(x, from, padded);
        return padded;
    }

    /** dx = weightᵀ ⋆ u for one group of one image. */
    void pullImages(float[] u, int from, float[] weight, float[] dx, int to) {
        float[] around = Scratch.take(1, filters * planeOfResults + ImageProducts.SLACK);
        Arrays.fill(around, 0, filters * planeOfResults, 0);
        for (int f = 0; f < filters; f++) {
            for (int row = 0; row < patches.rows; row++) {
                System.arraycopy(u, from + (f * patches.rows + row) * patches.columns, around,
                    f * planeOfResults + (row + above) * pitchOfResults + left, patches.columns);
            }
        }
        if (isDepthwise()) {
            DepthwiseProducts.ofThisThread().pulled(weight, 0, around, taps, pitchOfResults, dx, to, patches.height,
                patches.width);
            return;
        }
        ImageProducts.ofThisThread().pulled(weight, filters, patches.channels, around, taps, planeOfResults, pitchOfResults,
            dx, to, patches.height, patches.width, orders);
    }

    /** dw += u · patchesᵀ for one group of one image, transposed: (depth, width). */
    void pullWeights(float[] u, int from, float[] x, int image, float[] dw, int to) {
        float[] padded = padded(x, image);
        int width = width();
        int places = patches.places(patches.rows);
        float[] transposed = Scratch.take(1, places * width);
        ImageProducts products = ImageProducts.ofThisThread();
        products.turned(u, from, filters, patches.rows, patches.columns, transposed, patches.pitch, width);
        boolean triples = patches.horizontal.size() == 3 && patches.horizontal.dilation() == 1;
        products.weights(padded, filled, triples, places, transposed, dw, width);
    }

    /**
     * Lays the cotangents of the channel {@code lane} of up to sixteen aside, and when it is the last adds the gradients of their
     * weights to dw, from {@code to} on (depth, 16).
     */
    void pullDepthwise(float[] u, int from, float[] x, int image, float[] dw, int to, int lane, boolean last) {
        int channels = DepthwiseProducts.CHANNELS;
        int plane = patches.rows * patches.columns;
        float[] kept = Scratch.take(7, plane * channels);
        System.arraycopy(u, from, kept, lane * plane, plane);
        if (!last) {
            return;
        }
        int places = patches.places(patches.rows);
        float[] images = Scratch.take(5, patches.paddedSize() * channels);
        float[] cotangents = Scratch.take(6, places * channels);
        Arrays.fill(images, 0, patches.paddedSize() * channels, 0);
        Arrays.fill(cotangents, 0, places * channels, 0);
        DepthwiseProducts products = DepthwiseProducts.ofThisThread();
        int first = image - lane * patches.height * patches.width;
        products.turn(x, first, lane + 1, patches.height, patches.width, images, patches.inside(0, 0) * channels,
            patches.paddedWidth);
        products.turn(kept, 0, lane + 1, patches.rows, patches.columns, cotangents, 0, patches.pitch);
        products.weights(images, filled, places, cotangents, dw, to);
    }
}
