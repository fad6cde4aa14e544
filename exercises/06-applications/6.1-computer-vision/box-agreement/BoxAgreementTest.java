import book.exercise.Check;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoxAgreementTest {

    private static final double[] SQUARE = {10, 10, 20, 20};

    @Test
    @DisplayName("the IoU of a square and one that is half a side to the right")
    void half() {
        Check.close("IoU", 1 / 3.0, BoxAgreement.iou(SQUARE, new double[] {20, 10, 20, 20}), 1e-9);
    }

    @Test
    @DisplayName("the IoU of a box and one inside it")
    void inside() {
        Check.close("IoU", 0.25, BoxAgreement.iou(new double[] {0, 0, 100, 100}, new double[] {0, 0, 50, 50}), 1e-9);
    }

    @Test
    @DisplayName("boxes apart in both directions have an IoU of 0")
    void apart() {
        Check.close("IoU", 0, BoxAgreement.iou(SQUARE, new double[] {50, 60, 20, 20}), 1e-9);
    }

    @Test
    @DisplayName("the GIoU of boxes that torchvision tests: −0.7778")
    void torchvision() {
        Check.close("GIoU", -7 / 9.0, BoxAgreement.giou(new double[] {0, 0, 100, 100}, new double[] {200, 200, 100, 100}), 1e-9);
    }

    @Test
    @DisplayName("the GIoU of squares that overlap at a corner")
    void corner() {
        Check.close("GIoU", 1 / 7.0 - 2 / 9.0, BoxAgreement.giou(SQUARE, new double[] {20, 20, 20, 20}), 1e-9);
    }

    @Test
    @DisplayName("equal boxes have a GIoU of 1")
    void equal() {
        Check.close("GIoU", 1, BoxAgreement.giou(SQUARE, SQUARE.clone()), 1e-9);
    }
}
