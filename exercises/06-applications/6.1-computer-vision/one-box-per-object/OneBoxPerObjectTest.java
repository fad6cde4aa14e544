import book.exercise.Check;
import java.util.List;
import mapping.vision.Box;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OneBoxPerObjectTest {

    /** A box of 10 × 10 that begins at this x. */
    private static Box at(double left) {
        return new Box(left, 0, left + 10, 10);
    }

    @Test
    @DisplayName("of two boxes around one object the one with the higher score stays, wherever it stands in the list")
    void order() {
        Check.equal("the boxes that stay", List.of(1, 2),
            OneBoxPerObject.keep(List.of(at(0), at(1), at(30)), new double[] {0.6, 0.9, 0.7}, new int[] {0, 0, 0}, 0.5));
    }

    @Test
    @DisplayName("a duck does not suppress the orange behind it")
    void classes() {
        Check.equal("the boxes that stay", List.of(0, 1),
            OneBoxPerObject.keep(List.of(at(0), at(1)), new double[] {0.9, 0.8}, new int[] {0, 1}, 0.5));
    }

    @Test
    @DisplayName("a box that went suppresses nothing: of a row of three the two ends stay")
    void chain() {
        Check.equal("the boxes that stay", List.of(0, 2),
            OneBoxPerObject.keep(List.of(at(0), at(3), at(6)), new double[] {0.9, 0.8, 0.7}, new int[] {0, 0, 0}, 0.5));
    }

    @Test
    @DisplayName("an IoU of exactly the threshold is not above it")
    void threshold() {
        Check.equal("the boxes that stay", List.of(0, 1),
            OneBoxPerObject.keep(List.of(at(0), new Box(0, 0, 10, 5)), new double[] {0.9, 0.8}, new int[] {0, 0}, 0.5));
    }

    @Test
    @DisplayName("the example of ONNX' documentation: 3, 0 and 5")
    void onnx() {
        List<Box> boxes = List.of(new Box(0, 0, 1, 1), new Box(0, 0.1, 1, 1.1), new Box(0, -0.1, 1, 0.9), new Box(0, 10, 1, 11),
            new Box(0, 10.1, 1, 11.1), new Box(0, 100, 1, 101));
        Check.equal("the boxes that stay", List.of(3, 0, 5),
            OneBoxPerObject.keep(boxes, new double[] {0.9, 0.75, 0.6, 0.95, 0.5, 0.3}, new int[6], 0.5));
    }
}
