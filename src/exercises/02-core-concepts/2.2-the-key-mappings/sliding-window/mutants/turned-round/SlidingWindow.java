/** Convolution of a picture with a window, as networks compute it (without turning the window round). */
public final class SlidingWindow {

    private SlidingWindow() {
    }

    /** How many places a window of a size has along an axis. */
    public static int places(int size, int window, int stride, int padding) {
        return (size + 2 * padding - window) / stride + 1;
    }

    /** The answers of the window at all places; outside of the picture there are zeros. */
    public static double[][] convolve(double[][] picture, double[][] window, int stride, int padding) {
        int rows = places(picture.length, window.length, stride, padding);
        int columns = places(picture[0].length, window[0].length, stride, padding);
        double[][] answers = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int a = 0; a < window.length; a++) {
                    for (int b = 0; b < window[0].length; b++) {
                        int row = i * stride + a - padding;
                        int column = j * stride + b - padding;
                        if (row >= 0 && row < picture.length && column >= 0 && column < picture[0].length) {
                            answers[i][j] += window[window.length - 1 - a][window[0].length - 1 - b] * picture[row][column];
                        }
                    }
                }
            }
        }
        return answers;
    }
}
