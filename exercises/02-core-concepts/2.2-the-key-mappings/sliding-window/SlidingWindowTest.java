import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final double[][] PICTURE = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};

    @Test
    @DisplayName("places: 28 pixels have 26 places for a window of 3, 28 with padding 1, 13 with stride 2")
    void places() {
        Check.equal("places", 26, SlidingWindow.places(28, 3, 1, 0));
        Check.equal("places with padding 1", 28, SlidingWindow.places(28, 3, 1, 1));
        Check.equal("places with stride 2", 13, SlidingWindow.places(28, 3, 2, 0));
        Check.equal("places with stride 2 and padding 1", 14, SlidingWindow.places(28, 3, 2, 1));
    }

    @Test
    @DisplayName("the statement's example answers −4 everywhere")
    void example() {
        Check.close("answers", new double[][] {{-4, -4}, {-4, -4}},
                SlidingWindow.convolve(PICTURE, new double[][] {{1, 0}, {0, -1}}, 1, 0), 1e-12);
    }

    // By hand: a window with one 1 picks out one neighbour; here the one to the right.
    @Test
    @DisplayName("a window (0 0 1) shifts the picture: every place answers with its right neighbour")
    void shift() {
        Check.close("answers", new double[][] {{3}, {6}, {9}},
                SlidingWindow.convolve(PICTURE, new double[][] {{0, 0, 1}}, 1, 0), 1e-12);
    }

    // By hand: corners see four pixels of the picture, the middle sees nine.
    @Test
    @DisplayName("with padding 1 a window of nine ones adds up what lies inside of the picture")
    void padding() {
        double[][] ones = {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}};
        Check.close("answers", new double[][] {{12, 21, 16}, {27, 45, 33}, {24, 39, 28}},
                SlidingWindow.convolve(PICTURE, ones, 1, 1), 1e-12);
    }

    @Test
    @DisplayName("with stride 2 a window of one pixel takes every second row and column")
    void stride() {
        double[][] answers = SlidingWindow.convolve(PICTURE, new double[][] {{1}}, 2, 0);
        Check.close("answers", new double[][] {{1, 3}, {7, 9}}, answers, 1e-12);
    }
}
