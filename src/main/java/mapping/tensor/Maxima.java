package mapping.tensor;

import mapping.kernels.Parallel;

/**
 * The greatest element of each window over planes of height × width, and where it stands: the work of max pooling. It goes
 * through the cells of the window and, for each, along a whole row of results, so that the inner loop is long. A choice
 * between two numbers or two places is compiled without a branch, which no processor could predict here.
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
            for (int plane = first, to = first * rows * columns; plane < end; plane++) {
                for (int row = 0; row < rows; row++, to += columns) {
                    if (fours) {
                        rowOfFours((plane * height + 2 * row) * width, columns, y, where, to);
                    } else {
                        row(plane, row, columns, y, where, to);
                    }
                }
            }
        });
    }

    /** The common case, windows of 2 × 2 side by side: the winners of two pairs, then the winner of the two. */
    private void rowOfFours(int start, int columns, float[] y, int[] where, int to) {
        for (int column = 0; column < columns; column++) {
            int at = start + 2 * column;
            int below = at + width;
            float upper = Math.max(x[at], x[at + 1]);
            float lower = Math.max(x[below], x[below + 1]);
            int upperPlace = x[at + 1] > x[at] ? at + 1 : at;
            int lowerPlace = x[below + 1] > x[below] ? below + 1 : below;
            where[to + column] = lower > upper ? lowerPlace : upperPlace;
            y[to + column] = Math.max(upper, lower);
        }
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
                int first = left < 0 ? (horizontal.stride() - 1 - left) / horizontal.stride() : 0;
                int end = Math.min(columns, (width - 1 - left + horizontal.stride()) / horizontal.stride());
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
            float number = x[candidate];
            where[to + column] = number > y[to + column] || where[to + column] < 0 ? candidate : where[to + column];
            y[to + column] = Math.max(y[to + column], number);
        }
    }

    private void requireSeen(int[] where, int to, int row, int columns) {
        for (int column = 0; column < columns; column++) {
            if (where[to + column] < 0) {
                throw new IllegalArgumentException("maxPool2d: the dilated window at row " + row + ", column " + column
                    + " sees nothing but padding.");
            }
        }
    }
}
