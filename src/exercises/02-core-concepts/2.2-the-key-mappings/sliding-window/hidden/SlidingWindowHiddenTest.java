import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.tensor.Convolution;
import mapping.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlidingWindowHiddenTest {

    // The book's conv2d is tested against PyTorch's.
    @Test
    @DisplayName("agrees with the book's convolution, for a stride of 2 and a padding of 1 too")
    void library() {
        Random random = Seed.random();
        double[][] picture = new double[7][];
        float[] flat = new float[42];
        for (int i = 0; i < 7; i++) {
            picture[i] = new double[6];
            for (int j = 0; j < 6; j++) {
                picture[i][j] = random.nextInt(19) - 9;
                flat[6 * i + j] = (float) picture[i][j];
            }
        }
        double[][] window = {{1, -2, 3}, {0, 4, -1}};
        Tensor kernel = Tensor.of(new float[] {1, -2, 3, 0, 4, -1}, 1, 1, 2, 3);
        for (int stride = 1; stride <= 2; stride++) {
            for (int padding = 0; padding <= 1; padding++) {
                Tensor y = Convolution.conv2d(Tensor.of(flat, 1, 1, 7, 6), kernel, null, stride, padding, 1, 1);
                double[][] expected = new double[y.size(2)][y.size(3)];
                for (int i = 0; i < expected.length; i++) {
                    for (int j = 0; j < expected[0].length; j++) {
                        expected[i][j] = y.get(0, 0, i, j);
                    }
                }
                Check.close("answers with stride " + stride + " and padding " + padding, expected,
                        SlidingWindow.convolve(picture, window, stride, padding), 1e-5);
            }
        }
    }
}
