package mapping.tensor;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import mapping.kernels.DepthwiseProducts;
import mapping.kernels.Kernels;
import mapping.kernels.Matrix;
import mapping.kernels.Parallel;

/**
 * The sums behind convolution, over arrays: y[o, p] = b[o] + Σ_{c, k} w[o, c, k] · x[c, p + k], and its two pullbacks. Each is
 * a matrix product with the {@link Patches} of the image, image by image, in pieces that stay in the cache, or the same without
 * writing the patches down ({@link ShiftedImages}). With several groups, each group of filters sees its own group of channels.
 */
final class Correlation {

    /** Gradients of the weights are first added up within this many shares of the batch, then over the shares, in order. */
    private static final int SHARES = 8;

    final int images;
    final int filters;
    final int groups;
    final Patches patches;
    private final ShiftedImages shifted;

    /** @param patches of one group of channels */
    Correlation(int images, int filters, int groups, Patches patches) {
        this(images, filters, groups, patches, true);
    }

    /** @param inPlace whether shifted images may be read in place of patches, where that is quicker */
    Correlation(int images, int filters, int groups, Patches patches, boolean inPlace) {
        this.images = images;
        this.filters = filters;
        this.groups = groups;
        this.patches = patches;
        shifted = new ShiftedImages(patches, filters / groups, inPlace);
    }

    /** How many numbers the results of one group of one image are. */
    int resultSize() {
        return filtersOfGroup() * patches.rows * patches.columns;
    }

    int filtersOfGroup() {
        return filters / groups;
    }

    private int imageSize() {
        return patches.channels * patches.height * patches.width;
    }

    /** y = b + w ⋆ x; the bias may be null. */
    void apply(float[] x, float[] weight, float[] bias, float[] y) {
        PartOfResults results = results(x, weight, bias);
        eachPart(part -> results.write(part, y, part * resultSize()));
    }

    /** Computes the results of a part, which go to y from {@code to} on. */
    interface PartOfResults {
        void write(int part, float[] y, int to);
    }

    /** What computes b + w ⋆ x part by part. */
    PartOfResults results(float[] x, float[] weight, float[] bias) {
        if (!shifted.hasValues()) {
            return (part, y, to) -> writeByPatches(part, x, weight, bias, y, to);
        }
        float[][] packed = ofGroups(at -> shifted.forValues(weight, at));
        return (part, y, to) -> shifted.values(x, part * imageSize(), packed[part % groups], bias,
            part % groups * filtersOfGroup(), y, to);
    }

    /** Something made of the weights of each group, which begin where the function is told. */
    private float[][] ofGroups(IntFunction<float[]> make) {
        float[][] result = new float[groups][];
        Arrays.setAll(result, group -> make.apply(group * filtersOfGroup() * patches.depth));
        return result;
    }

    /** Does something for each group of each image; parts write to places of their own. */
    void eachPart(IntConsumer work) {
        inShares(Math.min(SHARES, images * groups), (share, shares) -> {
            for (int part = first(images * groups, share, shares); part < first(images * groups, share + 1, shares); part++) {
                work.accept(part);
            }
        });
    }

    private interface Share {
        void of(int share, int shares);
    }

    /** The shares are worked on by several threads if there is much to do; each writes to places of its own. */
    private void inShares(int shares, Share work) {
        if ((long) images * resultSize() * groups * patches.depth < Parallel.LARGE) {
            for (int share = 0; share < shares; share++) {
                work.of(share, shares);
            }
        } else {
            Parallel.current().run(shares, share -> work.of(share, shares));
        }
    }

    /** Where one of {@code shares} equal shares of the things begins. */
    private static int first(int things, int share, int shares) {
        return (int) ((long) things * share / shares);
    }

    private void writeByPatches(int part, float[] x, float[] weight, float[] bias, float[] y, int to) {
        int group = part % groups;
        int count = filtersOfGroup();
        int depth = patches.depth;
        Matrix ofGroup = Matrix.of(weight, group * count * depth, count, depth);
        float[] padded = Scratch.take(0, patches.paddedSize());
        patches.pad(x, part * imageSize(), padded);
        int atOnce = patches.rowsAtOnce();
        float[] seen = Scratch.take(1, depth * patches.places(atOnce));
        float[] sums = Scratch.take(2, count * patches.places(atOnce));
        for (int row = 0; row < patches.rows; row += atOnce) {
            int rows = Math.min(atOnce, patches.rows - row);
            int n = patches.places(rows);
            patches.unfold(padded, row, rows, seen);
            for (int f = 0; f < count && bias != null; f++) {
                Arrays.fill(sums, f * n, (f + 1) * n, bias[group * count + f]);
            }
            Kernels.current().matmul(ofGroup, Matrix.of(seen, depth, n), Matrix.of(sums, count, n), bias != null);
            for (int f = 0; f < count; f++) {
                patches.gatherRows(sums, f, rows, y, to + (f * patches.rows + row) * patches.columns);
            }
        }
    }

    /**
     * The pullbacks: each result gives its cotangent u, times the weight, to all that its window saw, dx ← wᵀ ⋆ u, and times
     * what it saw to the weight, dw ← dw + u · patchesᵀ.
     *
     * @param dx overwritten, or null if not wanted
     * @param dw or null if not wanted; then x may be null, too
     */
    void pull(float[] u, float[] x, float[] weight, float[] dx, float[] dw) {
        pull(part -> u, part -> part * resultSize(), x, weight, dx, dw);
    }

    /** The pullbacks of cotangents that are made part by part, to the operands that need a gradient. */
    void pull(IntFunction<float[]> cotangents, IntUnaryOperator from, Tensor x, Tensor weight) {
        pull(cotangents, from, x, weight, x.needsGradient() ? new float[x.numel()] : null);
    }

    /**
     * The same of cotangents u that are given away: if images and results are of one size, what is pulled back takes their place.
     *
     * @param ready called for a part before its cotangents are read
     */
    void pullInPlace(float[] u, IntConsumer ready, Tensor x, Tensor weight) {
        boolean inPlace = imageSize() == resultSize();
        pull(part -> {
            ready.accept(part);
            return u;
        }, part -> part * resultSize(), x, weight, !x.needsGradient() ? null : inPlace ? u : new float[x.numel()]);
    }

    private void pull(IntFunction<float[]> cotangents, IntUnaryOperator from, Tensor x, Tensor weight, float[] dx) {
        pull(cotangents, from, x.data(), weight.data(), dx, weight.needsGradient() ? weight.gradient() : null);
        if (dx != null) {
            x.addGradient(dx);
        }
    }

    /**
     * @param cotangents the array with those of a part, asked once for each part by the thread that works on it
     * @param from       where in this array they begin
     */
    private void pull(IntFunction<float[]> cotangents, IntUnaryOperator from, float[] x, float[] weight, float[] dx, float[] dw) {
        int shares = Math.min(SHARES, images);
        float[][] sums = new float[shares][];
        float[][] packed = dx != null && shifted.hasPullbackForImages() ? ofGroups(at -> shifted.forImages(weight, at)) : null;
        inShares(shares, (share, of) -> {
            sums[share] = dw == null ? null : new float[sizeOfGradient()];
            for (int part = first(images, share, of) * groups; part < first(images, share + 1, of) * groups; part++) {
                pullPart(part, cotangents.apply(part), from.applyAsInt(part), x, weight, packed, dx, sums[share]);
            }
        });
        for (int share = 1; share < shares && dw != null; share++) {
            Arithmetic.addInto(sums[0], sums[share]);
        }
        if (dw != null && shares > 0) {
            addTransposed(sums[0], dw);
        }
    }

    /** The gradient of the weights of a group is added up transposed, (depth, width), of which some may be filled up. */
    private int depthOfGradient() {
        return shifted.hasPullbackForWeights() ? shifted.depth() : patches.depth;
    }

    private int widthOfGradient() {
        return shifted.hasPullbackForWeights() ? shifted.width() : filtersOfGroup();
    }

    /** @param packed the weights of each group for {@link ShiftedImages#pullImages}, or null if that is not the way */
    private void pullPart(int part, float[] u, int from, float[] x, float[] weight, float[][] packed, float[] dx, float[] dw) {
        int group = part % groups;
        boolean images = packed != null;
        boolean weights = dw != null && shifted.hasPullbackForWeights();
        if (dw != null && shifted.hasDepthwiseWeights()) {
            int lane = group % DepthwiseProducts.CHANNELS;
            shifted.pullDepthwise(u, from, x, part * imageSize(), dw, (group - lane) * shifted.depth(), lane,
                lane == DepthwiseProducts.CHANNELS - 1 || group == groups - 1);
            weights = true;
        } else if (weights) {
            shifted.pullWeights(u, from, x, part * imageSize(), dw, group * shifted.depth() * shifted.width());
        }
        if (dx != null && !images || dw != null && !weights) {
            pullByPatches(part, u, from, x, weight, images ? null : dx, weights ? null : dw);
        }
        if (images) {    // last, as dx may be u
            shifted.pullImages(u, from, packed[group], dx, part * imageSize());
        }
    }

    private void pullByPatches(int part, float[] u, int at, float[] x, float[] weight, float[] dx, float[] dw) {
        int group = part % groups;
        int count = filtersOfGroup();
        int depth = patches.depth;
        Matrix ofGroup = Matrix.of(weight, group * count * depth, count, depth);
        int atOnce = patches.rowsAtOnce();
        float[] padded = Scratch.take(0, patches.paddedSize());
        float[] seen = Scratch.take(1, depth * patches.places(atOnce));
        float[] spread = Scratch.take(2, count * patches.places(atOnce));
        float[] gathered = Scratch.take(3, dx == null ? 0 : patches.paddedSize());
        if (dx != null) {
            Arrays.fill(gathered, 0, patches.paddedSize(), 0);
        }
        if (dw != null) {
            patches.pad(x, part * imageSize(), padded);
        }
        for (int row = 0; row < patches.rows; row += atOnce) {
            int rows = Math.min(atOnce, patches.rows - row);
            int n = patches.places(rows);
            for (int f = 0; f < count; f++) {
                patches.spreadRows(u, at + (f * patches.rows + row) * patches.columns, rows, spread, f);
            }
            if (dx != null) {
                Kernels.current().matmul(ofGroup.transpose(), Matrix.of(spread, count, n), Matrix.of(seen, depth, n), false);
                patches.fold(seen, row, rows, gathered);
            }
            if (dw != null) {
                patches.unfold(padded, row, rows, seen);
                Kernels.current().matmul(Matrix.of(seen, depth, n), Matrix.of(spread, count, n).transpose(),
                    Matrix.of(dw, group * count * depth, depth, count), true);
            }
        }
        if (dx != null) {
            patches.unpad(gathered, dx, part * imageSize());
        }
    }

    private int sizeOfGradient() {
        int channels = DepthwiseProducts.CHANNELS;
        return shifted.hasDepthwiseWeights() ? (groups + channels - 1) / channels * channels * shifted.depth()
            : groups * depthOfGradient() * widthOfGradient();
    }

    /** Adds weights that lie as (group, depth, filter) to those that lie as (group, filter, depth). */
    private void addTransposed(float[] transposed, float[] dw) {
        int depth = patches.depth;
        int count = filtersOfGroup();
        int width = widthOfGradient();
        if (shifted.hasDepthwiseWeights()) {
            int channels = DepthwiseProducts.CHANNELS;
            for (int i = 0; i < groups * depth; i++) {
                int group = i / depth;
                dw[i] += transposed[(group / channels * shifted.depth() + i % depth) * channels + group % channels];
            }
            return;
        }
        for (int filter = 0; filter < filters; filter++) {
            int from = filter / count * depthOfGradient() * width + filter % count;
            for (int k = 0; k < depth; k++) {
                dw[filter * depth + k] += transposed[from + k * width];
            }
        }
    }
}
