import book.exercise.Check;
import java.util.List;
import mapping.vision.Box;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All scores were worked out on paper; the six boxes are those of ONNX' documentation of NonMaxSuppression. */
class FadingScoresTest {

    /** A box of 10 × 10 that begins at this x. */
    private static Box at(double left) {
        return new Box(left, 0, left + 10, 10);
    }

    private static double[] faded(double threshold, List<Box> boxes, int[] classes, double... scores) {
        return FadingScores.faded(boxes, scores, classes, threshold);
    }

    @Test
    @DisplayName("of two boxes around one object the one with the lower score fades, wherever it stands in the list")
    void lower() {
        Check.close("the scores", new double[] {0.6 * 2 / 11, 0.9, 0.7},
            faded(0.5, List.of(at(0), at(1), at(30)), new int[3], 0.6, 0.9, 0.7), 1e-9);
    }

    @Test
    @DisplayName("the example: the third box overtakes the second")
    void overtakes() {
        Check.close("the scores", new double[] {0.9, 0.8 * 36 / 169, 0.7},
            faded(0.5, List.of(at(0), at(3), at(6)), new int[3], 0.9, 0.8, 0.7), 1e-9);
    }

    @Test
    @DisplayName("a duck does not fade because of the orange behind it")
    void classes() {
        Check.close("the scores", new double[] {0.9, 0.8}, faded(0.5, List.of(at(0), at(1)), new int[] {0, 1}, 0.9, 0.8), 1e-9);
    }

    @Test
    @DisplayName("an IoU of exactly the threshold is not above it, one a little above it is")
    void threshold() {
        Check.close("the scores at 0.5", new double[] {0.9, 0.8},
            faded(0.5, List.of(at(0), new Box(0, 0, 10, 5)), new int[2], 0.9, 0.8), 1e-9);
        Check.close("the scores at 0.35", new double[] {0.9, 0.48},
            faded(0.35, List.of(at(0), new Box(0, 0, 10, 4)), new int[2], 0.9, 0.8), 1e-9);
    }

    @Test
    @DisplayName("boxes that overlap less than the threshold keep their scores")
    void apart() {
        Check.close("the scores", new double[] {0.9, 0.8, 0.7 * 2 / 11},
            faded(0.5, List.of(at(0), at(6), at(1)), new int[3], 0.9, 0.8, 0.7), 1e-9);
    }

    @Test
    @DisplayName("the boxes of ONNX' documentation")
    void onnx() {
        List<Box> boxes = List.of(new Box(0, 0, 1, 1), new Box(0, 0.1, 1, 1.1), new Box(0, -0.1, 1, 0.9), new Box(0, 10, 1, 11),
            new Box(0, 10.1, 1, 11.1), new Box(0, 100, 1, 101));
        Check.close("the scores", new double[] {0.9, 0.75 * 2 / 11, 0.6 * 2 / 11 / 3, 0.95, 0.5 * 2 / 11, 0.3},
            faded(0.5, boxes, new int[6], 0.9, 0.75, 0.6, 0.95, 0.5, 0.3), 1e-9);
    }

    @Test
    @DisplayName("the array that is given stays as it is")
    void unchanged() {
        double[] scores = {0.9, 0.8};
        FadingScores.faded(List.of(at(0), at(1)), scores, new int[2], 0.5);
        Check.unchanged("the scores", new double[] {0.9, 0.8}, scores);
    }
}
