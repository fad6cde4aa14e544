import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WindowContrastHiddenTest {

    @Test
    @DisplayName("rectangles of a random picture, against loops over their pixels")
    void againstLoops() {
        Random random = Seed.random();
        int[][] pixels = new int[9][12];
        for (int[] row : pixels) {
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextInt(256);
            }
        }
        long[][] sums = WindowContrast.table(pixels, false);
        long[][] squares = WindowContrast.table(pixels, true);
        for (int k = 0; k < 30; k++) {
            int rows = 1 + random.nextInt(9);
            int columns = 1 + random.nextInt(12);
            int top = random.nextInt(10 - rows);
            int left = random.nextInt(13 - columns);
            long sum = 0;
            for (int i = 0; i < rows * columns; i++) {
                sum += pixels[top + i / columns][left + i % columns];
            }
            double mean = (double) sum / (rows * columns);
            double scatter = 0;
            for (int i = 0; i < rows * columns; i++) {
                double off = pixels[top + i / columns][left + i % columns] - mean;
                scatter += off * off / (rows * columns);
            }
            Check.equal("the sum", sum, WindowContrast.sum(sums, top, left, rows, columns));
            Check.close("the standard deviation", Math.sqrt(scatter),
                WindowContrast.deviation(sums, squares, top, left, rows, columns), 1e-6);
        }
    }
}
