import book.exercise.Check;
import book.exercise.Seed;
import java.util.Random;
import mapping.vision.Box;
import mapping.vision.boxes.BoxSimilarity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BoxAgreementHiddenTest {

    private static double[] drawn(Random random) {
        return new double[] {random.nextInt(40), random.nextInt(40), 5 + random.nextInt(30), 5 + random.nextInt(30)};
    }

    private static Box box(double[] b) {
        return new Box(b[0], b[1], b[0] + b[2], b[1] + b[3]);
    }

    @Test
    @DisplayName("twenty pairs of boxes agree with the library")
    void pairs() {
        Random random = Seed.random();
        for (int i = 0; i < 20; i++) {
            double[] a = drawn(random);
            double[] b = drawn(random);
            Check.close("IoU of pair " + i, BoxSimilarity.IOU.of(box(a), box(b)), BoxAgreement.iou(a, b), 1e-9);
            Check.close("GIoU of pair " + i, BoxSimilarity.GIOU.of(box(a), box(b)), BoxAgreement.giou(a, b), 1e-9);
        }
    }

    @Test
    @DisplayName("neither of two boxes counts more, and moving both changes nothing")
    void symmetric() {
        Random random = Seed.random();
        double[] a = drawn(random);
        double[] b = drawn(random);
        double given = BoxAgreement.giou(a, b);
        Check.close("GIoU of (b, a)", BoxSimilarity.GIOU.of(box(b), box(a)), BoxAgreement.giou(b, a), 1e-9);
        double moved = BoxAgreement.giou(new double[] {a[0] + 7, a[1] - 3, a[2], a[3]}, new double[] {b[0] + 7, b[1] - 3, b[2],
            b[3]});
        Check.holds("moving both boxes leaves the GIoU", Math.abs(given - moved) < 1e-9);
    }
}
