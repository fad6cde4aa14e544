import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WindowContrastTest {

    private static final int[][] PIXELS = {{1, 2, 3}, {4, 5, 6}};

    @Test
    @DisplayName("the table of the example")
    void table() {
        long[][] table = WindowContrast.table(PIXELS, false);
        Check.equal("row 1", "0 1 3 6", row(table[1]));
        Check.equal("row 2", "0 5 12 21", row(table[2]));
    }

    @Test
    @DisplayName("the table of squares")
    void squares() {
        Check.equal("row 2", "0 17 46 91", row(WindowContrast.table(PIXELS, true)[2]));
    }

    @Test
    @DisplayName("the sum over rectangles, of a table that is right")
    void sum() {
        long[][] table = {{0, 0, 0, 0}, {0, 1, 3, 6}, {0, 5, 12, 21}};
        Check.equal("pixels 2, 3, 5, 6", 16L, WindowContrast.sum(table, 0, 1, 2, 2));
        Check.equal("pixels 1, 2", 3L, WindowContrast.sum(table, 0, 0, 1, 2));
        Check.equal("pixels 5, 6", 11L, WindowContrast.sum(table, 1, 1, 1, 2));
        Check.equal("pixels 1 to 4", 5L, WindowContrast.sum(table, 0, 0, 2, 1));
    }

    @Test
    @DisplayName("the standard deviation, of tables that are right")
    void deviation() {
        long[][] sums = {{0, 0, 0, 0}, {0, 1, 3, 6}, {0, 5, 12, 21}};
        long[][] squares = {{0, 0, 0, 0}, {0, 1, 5, 14}, {0, 17, 46, 91}};
        Check.close("pixels 2, 3, 5, 6", Math.sqrt(2.5), WindowContrast.deviation(sums, squares, 0, 1, 2, 2), 1e-9);
        Check.close("pixels 1, 2", 0.5, WindowContrast.deviation(sums, squares, 0, 0, 1, 2), 1e-9);
        Check.close("pixel 5", 0.0, WindowContrast.deviation(sums, squares, 1, 1, 1, 1), 1e-9);
    }

    private static String row(long[] numbers) {
        StringBuilder text = new StringBuilder();
        for (long number : numbers) {
            text.append(text.length() == 0 ? "" : " ").append(number);
        }
        return text.toString();
    }
}
