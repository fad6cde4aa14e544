package mapping.vision.faces;

import mapping.Requirement;

/**
 * Picture ↦ the sums of all its rectangles that begin at the top left corner (Crow 1984, <em>summed-area tables</em>; Viola and
 * Jones 2001, <em>integral image</em>): entry (y, x) is the sum of the pixels above row y and left of column x. A linear mapping
 * from ℝʰ·ʷ to ℝ⁽ʰ⁺¹⁾⁽ʷ⁺¹⁾, computed in one pass, after which {@link #sum} gives the sum over any rectangle in four look-ups,
 * however large it is. Section 6.1.3.
 */
public final class IntegralImage {

    private final int height;
    private final int width;
    private final long[] table;

    private IntegralImage(int height, int width, long[] table) {
        this.height = height;
        this.width = width;
        this.table = table;
    }

    /** Of the grey values. */
    public static IntegralImage of(GreyPicture picture) {
        return of(picture, false);
    }

    /** Of the squares of the grey values: with it variances of rectangles cost eight look-ups. */
    public static IntegralImage ofSquares(GreyPicture picture) {
        return of(picture, true);
    }

    private static IntegralImage of(GreyPicture picture, boolean squared) {
        Requirement.given("The picture", picture);
        int columns = picture.width() + 1;
        long[] table = new long[(picture.height() + 1) * columns];
        for (int y = 1; y <= picture.height(); y++) {
            long row = 0;
            for (int x = 1; x < columns; x++) {
                long value = picture.values()[(y - 1) * picture.width() + x - 1];
                row += squared ? value * value : value;
                table[y * columns + x] = table[(y - 1) * columns + x] + row;
            }
        }
        return new IntegralImage(picture.height(), picture.width(), table);
    }

    /** The entry of row y, from 0 to the height, and column x, from 0 to the width. */
    public long at(int y, int x) {
        Requirement.index("row", y, height + 1);
        Requirement.index("column", x, width + 1);
        return table[y * (width + 1) + x];
    }

    /** The sum over the rectangle of this many columns and rows whose top left pixel is (x, y). */
    public long sum(int x, int y, int columns, int rows) {
        requireInside(x, y, columns, rows);
        int top = y * (width + 1) + x;
        int bottom = top + rows * (width + 1);
        return table[bottom + columns] - table[top + columns] - table[bottom] + table[top];
    }

    private void requireInside(int x, int y, int columns, int rows) {
        if (x < 0 || y < 0 || columns < 0 || rows < 0 || columns > width - x || rows > height - y) {
            throw new IllegalArgumentException("A rectangle must lie inside the picture of " + height + " × " + width + ", got "
                + rows + " × " + columns + " at (" + y + ", " + x + ").");
        }
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }
}
