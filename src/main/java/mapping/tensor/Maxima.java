package mapping.tensor;

import static mapping.kernels.Choice.oneIfLess;
import static mapping.kernels.Choice.order;

import mapping.kernels.Kernels;
import mapping.kernels.Parallel;

/**
 * The greatest element of each window over planes of height × width, and where it stands: the work of max pooling. It goes
 * through the cells of the window and, for each, along a whole row of results, so that the inner loop is long. A choice
 * between two places is computed, not branched to: no processor could predict which of random numbers is greater, and a wrong
 * guess costs as much as the whole window. A NaN wins.
 */
final class Maxima {

    private final float[] x;
    private final int height;
    private final int width;
    private final Sliding vertical;
    private final Sliding horizontal;

    Maxima(float[] x, int height, int width, Sliding vertical, Sliding horizontal) {
        this.x = x;
        this.height = height;
        this.width = width;
        this.vertical = vertical;
        this.horizontal = horizontal;
    }

    /** Writes the maxima to y, row-major, and their places in x to {@code where}; of equals the first. */
    void find(int planes, float[] y, int[] where) {
        int rows = vertical.count(height);
        int columns = horizontal.count(width);
        Sliding pairs = new Sliding(2, 2, 0, 1);
        boolean fours = vertical.equals(pairs) && horizontal.equals(pairs);
        Parallel.current().ranges(planes, Math.max(1, Parallel.MANY / Math.max(1, height * width)), (first, end) -> {
            if (fours) {
                Kernels.current().maximaOfFours(x, first * height * width, end - first, height, width, y, where,
                    first * rows * columns);
                return;
            }
            for (int plane = first, to = first * rows * columns; plane < end; plane++) {
                for (int row = 0; row < rows; row++, to += columns) {
                    row(plane, row, columns, y, where, to);
                }
            }
        });
    }

    private void row(int plane, int row, int columns, float[] y, int[] where, int to) {
        for (int column = 0; column < columns; column++) {
            y[to + column] = Float.NEGATIVE_INFINITY;
            where[to + column] = -1;
        }
        int top = row * vertical.stride() - vertical.padding();
        for (int i = 0; i < vertical.size(); i++) {
            int down = top + i * vertical.dilation();
            for (int j = 0; j < horizontal.size() && down >= 0 && down < height; j++) {
                int left = j * horizontal.dilation() - horizontal.padding();
                int first = left < 0 ? (int) ((horizontal.stride() - 1L - left) / horizontal.stride()) : 0;
                int end = (int) Math.min(columns, (width - 1L - left + horizontal.stride()) / horizontal.stride());
                int start = (plane * height + down) * width + left;
                cell(start, first, end, y, where, to);
            }
        }
        requireSeen(where, to, row, columns);
    }

    /** One cell of the windows of a row, which begin at {@code start}, for the windows from {@code first} to before the end. */
    private void cell(int start, int first, int end, float[] y, int[] where, int to) {
        for (int column = first; column < end; column++) {
            int candidate = start + column * horizontal.stride();
            int old = where[to + column];
            int taken = oneIfLess(order(y[to + column]), order(x[candidate])) | old >>> 31; // the first, in place of −1, always
            int place = old + (candidate - old) * taken;
            where[to + column] = place;
            y[to + column] = x[place];
        }
    }

    private void requireSeen(int[] where, int to, int row, int columns) {
        for (int column = 0; column < columns; column++) {
            if (where[to + column] < 0) {
                throw new IllegalArgumentException("A window of maxPool2d must see more than padding, got nothing else at row "
                    + row + ", column " + column + ".");
            }
        }
    }
}
