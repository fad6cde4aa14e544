package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;

/**
 * What a moving window sees, as the columns of a matrix, and columns added up to an image. Section 6.1.1. Linear mappings, each
 * the other's pullback; with {@link #unfold} a convolution is a matrix product (elsewhere: im2col and col2im).
 */
public final class Unfolding {

    private Unfolding() {
    }

    /**
     * The patches, {@code (N, C, H, W) → (N, C·window, places)}: row (channel, y, x) of a matrix holds what the element (y, x) of
     * the window sees at each place, places row by row. PyTorch: {@code functional.unfold}. Costs window times the memory of x.
     */
    public static Tensor unfold(Tensor x, Sliding vertical, Sliding horizontal) {
        Requirement.given("The tensor", x);
        if (x.dim() != 4) {
            throw new IllegalArgumentException("The argument of unfold must be images (N, C, H, W), got " + Shape.text(x.shape())
                + ".");
        }
        Patches patches = new Patches(x.size(1), x.size(2), x.size(3), vertical, horizontal);
        int[] shape = {x.size(0), patches.depth, patches.rows * patches.columns};
        float[] columns = new float[Shape.numel(shape)];
        read(patches, shape[0], x.data(), columns);
        return Tensor.computed("unfold", columns, shape, u -> {
            float[] dx = new float[x.numel()];
            add(patches, shape[0], u, dx);
            x.addGradient(dx);
        }, x);
    }

    /**
     * The sum of patches where they overlap, {@code (N, C·window, places) → (N, C, height, width)}. PyTorch:
     * {@code functional.fold}.
     */
    public static Tensor fold(Tensor columns, int height, int width, Sliding vertical, Sliding horizontal) {
        Requirement.given("The horizontal", horizontal);
        Requirement.given("The vertical", vertical);
        int window = vertical.size() * horizontal.size();
        int places = vertical.count(height) * horizontal.count(width);
        if (columns.dim() != 3 || columns.size(1) % window != 0 || columns.size(2) != places) {
            throw new IllegalArgumentException("The argument of fold must have shape (N, C · " + window + ", " + places + "), "
                + "got " + Shape.text(columns.shape()) + ".");
        }
        Patches patches = new Patches(columns.size(1) / window, height, width, vertical, horizontal);
        int[] shape = {columns.size(0), patches.channels, height, width};
        float[] image = new float[Shape.numel(shape)];
        add(patches, shape[0], columns.data(), image);
        return Tensor.computed("fold", image, shape, u -> {
            float[] pulled = new float[columns.numel()];
            read(patches, shape[0], u, pulled);
            columns.addGradient(pulled);
        }, columns);
    }

    private static void read(Patches patches, int images, float[] x, float[] columns) {
        float[] padded = new float[patches.paddedSize()];
        float[] seen = new float[patches.depth * patches.columns];
        for (int image = 0; image < images; image++) {
            patches.pad(x, image * size(patches), padded);
            for (int row = 0; row < patches.rows; row++) {
                patches.unfold(padded, row, 1, seen);
                for (int line = 0; line < patches.depth; line++) {
                    System.arraycopy(seen, line * patches.columns, columns, place(patches, image, line, row), patches.columns);
                }
            }
        }
    }

    private static void add(Patches patches, int images, float[] columns, float[] x) {
        float[] padded = new float[patches.paddedSize()];
        float[] seen = new float[patches.depth * patches.columns];
        for (int image = 0; image < images; image++) {
            Arrays.fill(padded, 0);
            for (int row = 0; row < patches.rows; row++) {
                for (int line = 0; line < patches.depth; line++) {
                    System.arraycopy(columns, place(patches, image, line, row), seen, line * patches.columns, patches.columns);
                }
                patches.fold(seen, row, 1, padded);
            }
            patches.unpad(padded, x, image * size(patches));
        }
    }

    private static int size(Patches patches) {
        return patches.channels * patches.height * patches.width;
    }

    private static int place(Patches patches, int image, int line, int row) {
        return ((image * patches.depth + line) * patches.rows + row) * patches.columns;
    }
}
