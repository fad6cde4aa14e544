package mapping.tensor;

import java.util.Arrays;
import mapping.kernels.Kernels;

/**
 * The sums behind convolution, over arrays: y[o, p] = b[o] + Σ_{c, k} w[o, c, k] · x[c, p + k], and its two pullbacks. Each is
 * a matrix product with the {@link Patches} of the image, image by image, in pieces that stay in the cache. With several
 * groups, each group of filters sees its own group of channels.
 */
final class Correlation {

    /** Gradients of the weights are first added up within this many shares of the batch, then over the shares, in order. */
    private static final int SHARES = 8;

    final int images;
    final int filters;
    final int groups;
    final Patches patches;

    /** @param patches of one group of channels */
    Correlation(int images, int filters, int groups, Patches patches) {
        this.images = images;
        this.filters = filters;
        this.groups = groups;
        this.patches = patches;
    }

    /** How many numbers the results of one group of one image are. */
    private int resultSize() {
        return filtersOfGroup() * patches.rows * patches.columns;
    }

    private int filtersOfGroup() {
        return filters / groups;
    }

    private int imageSize() {
        return patches.channels * patches.height * patches.width;
    }

    /** y = b + w ⋆ x; the bias may be null. */
    void apply(float[] x, float[] weight, float[] bias, float[] y) {
        for (int part = 0; part < images * groups; part++) {
            applyTo(part, x, weight, bias, y);
        }
    }

    private void applyTo(int part, float[] x, float[] weight, float[] bias, float[] y) {
        int group = part % groups;
        int count = filtersOfGroup();
        int depth = patches.depth;
        float[] padded = Scratch.take(0, patches.paddedSize());
        patches.pad(x, part * imageSize(), padded);
        int atOnce = patches.rowsAtOnce();
        float[] seen = Scratch.take(1, depth * patches.places(atOnce));
        float[] sums = Scratch.take(2, count * patches.places(atOnce));
        for (int row = 0; row < patches.rows; row += atOnce) {
            int rows = Math.min(atOnce, patches.rows - row);
            int n = patches.places(rows);
            patches.unfold(padded, row, rows, seen);
            Kernels.current().matmul(false, false, count, n, depth, weight, group * count * depth, depth, seen, 0, n,
                sums, 0, n, false);
            for (int f = 0; f < count; f++) {
                int to = part * resultSize() + (f * patches.rows + row) * patches.columns;
                patches.gatherRows(sums, f, rows, bias == null ? 0 : bias[group * count + f], y, to);
            }
        }
    }

    /** dx += wᵀ ⋆ u: each result gives its cotangent to all that its window saw. */
    void addToImages(float[] u, float[] weight, float[] dx) {
        for (int part = 0; part < images * groups; part++) {
            addToImage(part, u, weight, dx);
        }
    }

    private void addToImage(int part, float[] u, float[] weight, float[] dx) {
        int group = part % groups;
        int count = filtersOfGroup();
        int depth = patches.depth;
        float[] padded = Scratch.take(0, patches.paddedSize());
        Arrays.fill(padded, 0, patches.paddedSize(), 0);
        int atOnce = patches.rowsAtOnce();
        float[] seen = Scratch.take(1, depth * patches.places(atOnce));
        for (int row = 0; row < patches.rows; row += atOnce) {
            int rows = Math.min(atOnce, patches.rows - row);
            int n = patches.places(rows);
            float[] spread = spread(part, u, row, rows);
            Kernels.current().matmul(true, false, depth, n, count, weight, group * count * depth, depth, spread, 0, n,
                seen, 0, n, false);
            patches.fold(seen, row, rows, padded);
        }
        patches.unpad(padded, dx, part * imageSize());
    }

    /** dw += u · patchesᵀ, summed over the images in an order that depends on their number alone. */
    void addToWeight(float[] u, float[] x, float[] dw) {
        int shares = Math.min(SHARES, images);
        for (int share = 0; share < shares; share++) {
            float[] sum = new float[dw.length];
            for (int part = images * share / shares * groups; part < images * (share + 1) / shares * groups; part++) {
                addToWeightOf(part, u, x, sum);
            }
            Arithmetic.addInto(dw, sum);
        }
    }

    private void addToWeightOf(int part, float[] u, float[] x, float[] dw) {
        int group = part % groups;
        int count = filtersOfGroup();
        int depth = patches.depth;
        float[] padded = Scratch.take(0, patches.paddedSize());
        patches.pad(x, part * imageSize(), padded);
        int atOnce = patches.rowsAtOnce();
        float[] seen = Scratch.take(1, depth * patches.places(atOnce));
        for (int row = 0; row < patches.rows; row += atOnce) {
            int rows = Math.min(atOnce, patches.rows - row);
            int n = patches.places(rows);
            patches.unfold(padded, row, rows, seen);
            Kernels.current().matmul(false, true, count, depth, n, spread(part, u, row, rows), 0, n, seen, 0, n,
                dw, group * count * depth, depth, true);
        }
    }

    /** db[channel] += Σ u over images and places. */
    static void addToBias(float[] u, int images, int channels, float[] db) {
        int plane = u.length / Math.max(1, images * channels);
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = 0; i < images; i++) {
                sum += Kernels.current().sum(u, (i * channels + c) * plane, plane);
            }
            db[c] += (float) sum;
        }
    }

    private float[] spread(int part, float[] u, int row, int rows) {
        float[] spread = Scratch.take(2, filtersOfGroup() * patches.places(rows));
        for (int f = 0; f < filtersOfGroup(); f++) {
            int from = part * resultSize() + (f * patches.rows + row) * patches.columns;
            patches.spreadRows(u, from, rows, spread, f);
        }
        return spread;
    }
}
