/** Mean and contrast of any rectangle of a picture, from two tables of sums. */
public final class WindowContrast {

    private WindowContrast() {
    }

    /** Entry [r][c]: the sum of the pixels above row r and left of column c, or of their squares. One row and column more. */
    public static long[][] table(int[][] pixels, boolean squared) {
        long[][] table = new long[pixels.length + 1][pixels[0].length + 1];
        for (int r = 1; r < table.length; r++) {
            for (int c = 1; c < table[0].length; c++) {
                long value = squared ? pixels[r - 1][c - 1] * pixels[r - 1][c - 1] : pixels[r - 1][c - 1];
                table[r][c] = value + table[r - 1][c] + table[r][c - 1];
            }
        }
        return table;
    }

    /** The sum over the rectangle whose top left pixel is in row {@code top} and column {@code left}. */
    public static long sum(long[][] table, int top, int left, int rows, int columns) {
        return table[top + rows][left + columns] - table[top][left + columns] - table[top + rows][left];
    }

    /** The standard deviation of the pixels of that rectangle: the root of their mean square minus the square of their mean. */
    public static double deviation(long[][] sums, long[][] squares, int top, int left, int rows, int columns) {
        long area = (long) rows * columns;
        long mean = sum(sums, top, left, rows, columns) / area;
        return Math.sqrt(sum(squares, top, left, rows, columns) / area - mean * mean);
    }
}
