package mapping.kernels;

/**
 * The greatest of numbers and where it stands. A choice between two places is computed, not branched to: no processor could
 * predict which of random numbers is greater, and a wrong guess costs as much as the whole window.
 */
public final class Choice {

    private Choice() {
    }

    /** The plain form of {@link Kernels#maximaOfFours}. */
    static void ofFours(float[] x, int from, int planes, int height, int width, float[] y, int[] where, int to) {
        int columns = width / 2;
        for (int plane = 0, at = to; plane < planes; plane++) {
            for (int row = 0; row < height / 2; row++, at += columns) {
                rowOfFours(x, from + (plane * height + 2 * row) * width, width, 0, columns, y, where, at);
            }
        }
    }

    /** The winners of two pairs, then the winner of the two, for the windows of a row from {@code first} on. */
    static void rowOfFours(float[] x, int start, int width, int first, int columns, float[] y, int[] where, int to) {
        for (int column = first; column < columns; column++) {
            int at = start + 2 * column;
            int a = order(x[at]);
            int b = order(x[at + 1]);
            int c = order(x[at + width]);
            int d = order(x[at + width + 1]);
            int upper = at + oneIfLess(a, b);
            int lower = at + width + oneIfLess(c, d);
            int place = upper + (lower - upper) * oneIfLess(Math.max(a, b), Math.max(c, d));
            where[to + column] = place;
            y[to + column] = x[place];
        }
    }

    /** A whole number that is greater where the float is; it takes −0 and 0 for equal, and NaN for the greatest. */
    public static int order(float number) {
        int bits = Float.floatToIntBits(number + 0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    /** 1 if a &lt; b, else 0, by the sign of the difference. */
    public static int oneIfLess(int a, int b) {
        return (int) (((long) a - b) >>> 63);
    }
}
