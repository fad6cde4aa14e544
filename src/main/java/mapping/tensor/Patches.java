package mapping.tensor;

import java.util.Arrays;
import mapping.Requirement;
import mapping.kernels.Kernels;

/**
 * The patches of an image that a moving window sees, as the columns of a matrix, so that convolution becomes a matrix product
 * (Chellapilla, Puri and Simard, 2006). Row (channel, y, x) holds what the element (y, x) of the window sees at each place.
 * PyTorch: {@code unfold}; elsewhere: im2col. Its pullback adds the columns back to the image ({@code fold}, col2im).
 *
 * <p>When the window moves by 1 in both directions, a row of the matrix is one contiguous piece of the padded image. It then
 * also holds, between two rows of places, the few where the window would hang over the right border. They are computed and
 * not used: that is far cheaper than copying row by row.
 */
final class Patches {

    /** A matrix of patches stays below this many numbers, so that it fits the cache of a processor core. */
    private static final int MOST = 1 << 17;

    final int channels;
    final int height;
    final int width;
    final Sliding vertical;
    final Sliding horizontal;
    final int rows;
    final int columns;
    final int depth;
    final int pitch;
    private final int paddedHeight;
    final int paddedWidth;
    final boolean contiguous;

    Patches(int channels, int height, int width, Sliding vertical, Sliding horizontal) {
        Requirement.given("The vertical", vertical);
        Requirement.given("The horizontal", horizontal);
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.vertical = vertical;
        this.horizontal = horizontal;
        rows = vertical.count(height);
        columns = horizontal.count(width);
        depth = channels * vertical.size() * horizontal.size();
        paddedHeight = height + 2 * vertical.padding();
        paddedWidth = width + 2 * horizontal.padding();
        contiguous = vertical.stride() == 1 && horizontal.stride() == 1;
        pitch = contiguous ? paddedWidth : columns;
    }

    /** How many rows of places are made at a time. */
    int rowsAtOnce() {
        return Math.max(1, Math.min(rows, MOST / Math.max(1, depth * pitch)));
    }

    /** The places in this number of rows, with those between the rows. */
    int places(int rowCount) {
        return (rowCount - 1) * pitch + columns;
    }

    /** The elements of a padded image. */
    int paddedSize() {
        return channels * paddedHeight * paddedWidth;
    }

    /** The image with its border of zeros. */
    void pad(float[] image, int offset, float[] padded) {
        if (isPadded()) {
            Arrays.fill(padded, 0, paddedSize(), 0);
        }
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(image, offset + (c * height + y) * width, padded, inside(c, y), width);
            }
        }
    }

    /** What lies inside the border of a padded image. */
    void unpad(float[] padded, float[] image, int offset) {
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < height; y++) {
                System.arraycopy(padded, inside(c, y), image, offset + (c * height + y) * width, width);
            }
        }
    }

    private boolean isPadded() {
        return paddedHeight > height || paddedWidth > width;
    }

    int inside(int c, int y) {
        return (c * paddedHeight + y + vertical.padding()) * paddedWidth + horizontal.padding();
    }

    /** The patches at {@code rowCount} rows of places from {@code firstRow} on, as depth × {@link #places} numbers. */
    void unfold(float[] padded, int firstRow, int rowCount, float[] patches) {
        int n = places(rowCount);
        int to = 0;
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < vertical.size(); y++) {
                for (int x = 0; x < horizontal.size(); x++, to += n) {
                    int from = start(c, firstRow, y, x);
                    if (contiguous) {
                        System.arraycopy(padded, from, patches, to, n);
                    } else {
                        for (int row = 0; row < rowCount; row++) {
                            int line = from + row * vertical.stride() * paddedWidth;
                            for (int i = 0; i < columns; i++) {
                                patches[to + row * columns + i] = padded[line + i * horizontal.stride()];
                            }
                        }
                    }
                }
            }
        }
    }

    /** The pullback of {@link #unfold}: adds every number of the patches to where it came from. */
    void fold(float[] patches, int firstRow, int rowCount, float[] padded) {
        int n = places(rowCount);
        int from = 0;
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < vertical.size(); y++) {
                for (int x = 0; x < horizontal.size(); x++, from += n) {
                    int to = start(c, firstRow, y, x);
                    if (contiguous) {
                        Kernels.current().add(patches, from, padded, to, n);
                    } else {
                        for (int row = 0; row < rowCount; row++) {
                            int line = to + row * vertical.stride() * paddedWidth;
                            for (int i = 0; i < columns; i++) {
                                padded[line + i * horizontal.stride()] += patches[from + row * columns + i];
                            }
                        }
                    }
                }
            }
        }
    }

    /** Where each row of the patches begins in the padded image, for a window that moves by 1. */
    int[] offsets() {
        int[] offsets = new int[depth];
        int area = vertical.size() * horizontal.size();
        for (int k = 0; k < depth; k++) {
            offsets[k] = start(k / area, 0, k % area / horizontal.size(), k % horizontal.size());
        }
        return offsets;
    }

    private int start(int c, int firstRow, int y, int x) {
        int row = firstRow * vertical.stride() + y * vertical.dilation();
        return (c * paddedHeight + row) * paddedWidth + x * horizontal.dilation();
    }

    /** Rows of places out of a line of a matrix that has them {@link #pitch} apart. */
    void gatherRows(float[] places, int line, int rowCount, float[] image, int offset) {
        int from = line * places(rowCount);
        for (int row = 0; row < rowCount; row++) {
            System.arraycopy(places, from + row * pitch, image, offset + row * columns, columns);
        }
    }

    /** The pullback of {@link #gatherRows}, into memory that is overwritten: zero between the rows. */
    void spreadRows(float[] image, int offset, int rowCount, float[] places, int line) {
        int to = line * places(rowCount);
        Arrays.fill(places, to, to + places(rowCount), 0);
        for (int row = 0; row < rowCount; row++) {
            System.arraycopy(image, offset + row * columns, places, to + row * pitch, columns);
        }
    }
}
