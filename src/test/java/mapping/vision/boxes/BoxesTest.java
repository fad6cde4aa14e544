package mapping.vision.boxes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.Pair;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.vision.Box;
import mapping.vision.boxes.NonMaximumSuppression.Scored;
import org.junit.jupiter.api.Test;

/**
 * Outside values: documentation of TorchMetrics' intersection over union and its kin, torchvision's test/test_ops.py and
 * test/test_models_detection_anchor_utils.py, ONNX' documentation of NonMaxSuppression, and Dive into Deep Learning, section
 * 14.4.
 */
public class BoxesTest {

    private static final List<Box> PREDICTED = List.of(new Box(296.55, 93.96, 314.97, 152.79),
        new Box(328.94, 97.05, 342.49, 122.98), new Box(356.62, 95.47, 372.33, 147.55));
    private static final List<Box> TRUE = List.of(new Box(300, 100, 315, 150), new Box(330, 100, 350, 125),
        new Box(350, 100, 375, 150));
    private static final List<Box> D2L_ANCHORS = List.of(new Box(0, 0.1, 0.2, 0.3), new Box(0.15, 0.2, 0.4, 0.4),
        new Box(0.63, 0.05, 0.88, 0.98), new Box(0.66, 0.45, 0.8, 0.8), new Box(0.57, 0.3, 0.92, 0.9));
    private static final List<Box> D2L_TRUE = List.of(new Box(0.1, 0.08, 0.52, 0.92), new Box(0.55, 0.2, 0.9, 0.88));
    private static final NonMaximumSuppression NMS = NonMaximumSuppression.of(0.5);

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.concat(Stream.of(BoxSimilarity.values()),
            Stream.of(new BoxLoss(BoxSimilarity.GIOU), new AnchorMatching(0.5), BoxEncoding.of(D2L_ANCHORS.get(0)), NMS));
    }

    private static void assertRows(double[][] expected, double[][] rows, double tolerance) {
        assertEquals(expected.length, rows.length);
        for (int i = 0; i < rows.length; i++) {
            assertArrayEquals(expected[i], rows[i], tolerance);
        }
    }

    @Test
    void torchMetricsMatrices() {
        double[] iou = {0.6898, 0.5086, 0.5654};
        double[][] rows = BoxSimilarity.IOU.matrix(PREDICTED, TRUE);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(i == j ? iou[i] : 0, rows[i][j], 5e-5);
            }
        }
        assertRows(new double[][] {{0.6895, -0.4964, -0.4944}, {-0.5105, 0.4673, -0.3434}, {-0.6024, -0.4021, 0.5345}},
            BoxSimilarity.GIOU.matrix(PREDICTED, TRUE), 6e-5);
        assertRows(new double[][] {{0.6883, -0.2043, -0.3351}, {-0.2214, 0.4886, -0.1913}, {-0.3971, -0.1510, 0.5609}},
            BoxSimilarity.DIOU.matrix(PREDICTED, TRUE), 6e-5);
        assertRows(new double[][] {{0.6883, -0.2072, -0.3352}, {-0.2217, 0.4881, -0.1913}, {-0.3971, -0.1543, 0.5606}},
            BoxSimilarity.CIOU.matrix(PREDICTED, TRUE), 6e-5);
    }

    /** With {@code aggregate=True} TorchMetrics gives the mean of the pairs. */
    @Test
    void torchMetricsMeans() {
        double[] means = {0.5879, 0.5638, 0.5793, 0.5790};
        for (BoxSimilarity similarity : BoxSimilarity.values()) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += similarity.of(PREDICTED.get(i), TRUE.get(i));
            }
            assertEquals(means[similarity.ordinal()], sum / 3, 5e-5);
        }
    }

    @Test
    void torchvisionsMatrices() {
        List<Box> all = List.of(new Box(0, 0, 100, 100), new Box(0, 0, 50, 50), new Box(200, 200, 300, 300),
            new Box(0, 0, 25, 25));
        List<Box> three = all.subList(0, 3);
        assertRows(new double[][] {{1, 0.25, -0.7778}, {0.25, 1, -0.8611}, {-0.7778, -0.8611, 1}, {0.0625, 0.25, -0.8819}},
            BoxSimilarity.GIOU.matrix(all, three), 5e-5);
        for (BoxSimilarity similarity : List.of(BoxSimilarity.DIOU, BoxSimilarity.CIOU)) {
            assertRows(new double[][] {{1, 0.1875, -0.4444}, {0.1875, 1, -0.5625}, {-0.4444, -0.5625, 1},
                {-0.0781, 0.1875, -0.6267}}, similarity.matrix(all, three), 5e-5);
        }
    }

    @Test
    void torchvisionsLosses() {
        Tensor b1 = Tensor.matrix(new float[][] {{-1, -1, 1, 1}});
        Tensor b2 = Tensor.matrix(new float[][] {{0, 0, 1, 1}});
        Tensor b3 = Tensor.matrix(new float[][] {{0, 1, 1, 2}});
        Tensor b4 = Tensor.matrix(new float[][] {{1, 1, 2, 2}});
        BoxLoss generalized = new BoxLoss(BoxSimilarity.GIOU);
        assertEquals(0, generalized.apply(b1, b1).item(), 1e-6);
        assertEquals(0.75, generalized.apply(b1, b2).item(), 1e-6);
        assertEquals(1.0, generalized.apply(b2, b3).item(), 1e-6);
        assertEquals(1.5, generalized.apply(b2, b4).item(), 1e-6);
        for (BoxSimilarity similarity : List.of(BoxSimilarity.DIOU, BoxSimilarity.CIOU)) {
            BoxLoss loss = new BoxLoss(similarity);
            assertEquals(0.8125, loss.apply(b1, b2).item(), 1e-6);
            assertEquals(1.1923, loss.apply(b1, b3).item(), 5e-5);
            assertEquals(1.2500, loss.apply(b1, b4).item(), 1e-6);
            Tensor pair = Tensor.matrix(new float[][] {{0, 0, 1, 1}, {0, 0, 1, 1}});
            assertEquals(1.2250, loss.apply(pair, Tensor.matrix(new float[][] {{0, 1, 1, 2}, {1, 1, 2, 2}})).item(), 1e-6);
        }
    }

    /** The loss of tensors is 1 − the similarity of boxes, and its slope is that of finite differences. */
    @Test
    void losses() {
        RandomSource random = RandomSource.of(3);
        for (BoxSimilarity similarity : BoxSimilarity.values()) {
            BoxLoss loss = new BoxLoss(similarity);
            for (int trial = 0; trial < 20; trial++) {
                Box p = Box.around(random.nextDouble(0, 4), random.nextDouble(0, 4), random.nextDouble(1, 3),
                    random.nextDouble(1, 3));
                Box t = Box.around(random.nextDouble(0, 4), random.nextDouble(0, 4), random.nextDouble(1, 3),
                    random.nextDouble(1, 3));
                assertEquals(1 - similarity.of(p, t), loss.each(row(p), row(t)).item(), 1e-5, similarity + " of " + p + ", " + t);
            }
        }
        Tensor apart = leaf(0, 0, 1, 1);
        new BoxLoss(BoxSimilarity.IOU).apply(apart, Tensor.matrix(new float[][] {{2, 2, 3, 3}})).backward();
        assertArrayEquals(new float[4], apart.grad().data(), "nothing draws boxes together that lie apart");
        Tensor drawn = leaf(0, 0, 1, 1);
        new BoxLoss(BoxSimilarity.GIOU).apply(drawn, Tensor.matrix(new float[][] {{2, 2, 3, 3}})).backward();
        // 1 + (9 − 2)/9 with hull 3 · 3, union 2: d/d right of −2/9 is −1/9
        assertEquals(-1 / 9.0, drawn.grad().data()[2], 1e-6);
    }

    private static Tensor leaf(float... box) {
        return Tensor.matrix(new float[][] {box}).requiresGrad();
    }

    private static Tensor row(Box box) {
        return Tensor.matrix(new float[][] {{(float) box.left(), (float) box.top(), (float) box.right(), (float) box.bottom()}});
    }

    @Test
    void torchvisionsAnchors() {
        Anchors anchors = Anchors.grid(3, 3, 5, 0, Anchors.shapes(new double[] {10}, new double[] {1}));
        assertEquals(9, anchors.count());
        assertEquals(new Box(-5, -5, 5, 5), anchors.boxes().get(0));
        assertEquals(new Box(0, -5, 10, 5), anchors.boxes().get(1));
        assertEquals(new Box(-5, 0, 5, 10), anchors.boxes().get(3));
        assertEquals(new Box(5, 5, 15, 15), anchors.boxes().get(8));
    }

    @Test
    void defaultBoxesOfSsd() {
        Anchors anchors = Anchors.grid(1, 1, 15, 7.5, Anchors.defaultShapes(0.15 * 15, 0.9 * 15, 2));
        double[][] expected = {{6.3750, 6.3750, 8.6250, 8.6250}, {4.7443, 4.7443, 10.2557, 10.2557},
            {5.9090, 6.7045, 9.0910, 8.2955}, {6.7045, 5.9090, 8.2955, 9.0910}};
        for (int i = 0; i < 4; i++) {
            Box box = anchors.boxes().get(i);
            assertArrayEquals(expected[i], new double[] {box.left(), box.top(), box.right(), box.bottom()}, 5e-5);
        }
        assertEquals(4, anchors.perPlace());
        assertEquals(2, Anchors.shapes(new double[] {4}, new double[] {4}).get(0)[0], "four times as high as wide, area 16");
    }

    @Test
    void labelsAndOffsetsOfDiveIntoDeepLearning() {
        double[][] overlaps = BoxSimilarity.IOU.matrix(D2L_ANCHORS, D2L_TRUE);
        assertRows(new double[][] {{0.0536, 0}, {0.1417, 0}, {0, 0.5657}, {0, 0.2059}, {0, 0.7459}}, overlaps, 5e-5);
        assertArrayEquals(new int[] {-1, 0, 1, -1, 1}, new AnchorMatching(0.5).apply(overlaps));
        double[][] offsets = {{1.4, 10, 2.59397, 7.17542}, {-1.2, 0.268817, 1.682365, -1.565452}, {-0.571429, -1, 0, 0.62582}};
        int[] anchors = {1, 2, 4};
        for (int i = 0; i < 3; i++) {
            BoxEncoding encoding = BoxEncoding.of(D2L_ANCHORS.get(anchors[i]));
            Box truth = D2L_TRUE.get(i == 0 ? 0 : 1);
            assertArrayEquals(offsets[i], encoding.apply(truth), 1e-5);
            Box back = encoding.decode(encoding.apply(truth));
            assertEquals(1, back.intersectionOverUnion(truth), 1e-12);
        }
    }

    @Test
    void anObjectTakesItsBestAnchorHoweverSmallTheOverlap() {
        double[][] overlaps = {{0.9, 0.8}, {0.3, 0}, {0, 0}};
        assertArrayEquals(new int[] {0, -1, -1}, new AnchorMatching(0.5).apply(overlaps),
            "the second object's only anchor is gone");
        assertArrayEquals(new int[] {1, 0, -1}, new AnchorMatching(0.5).apply(new double[][] {{0.8, 0.9}, {0.3, 0}, {0, 0}}));
        assertArrayEquals(new int[] {-1, -1}, new AnchorMatching(0).apply(new double[][] {{0}, {0}}), "no overlap, no pair");
        assertEquals(0, new AnchorMatching(0.5).apply(new double[0][]).length);
    }

    @Test
    void suppressionOfDiveIntoDeepLearning() {
        List<Box> boxes = List.of(new Box(0.1, 0.08, 0.52, 0.92), new Box(0.08, 0.2, 0.56, 0.95),
            new Box(0.15, 0.3, 0.62, 0.91), new Box(0.55, 0.2, 0.9, 0.88));
        double[][] overlaps = BoxSimilarity.IOU.matrix(boxes, boxes);
        assertArrayEquals(new double[] {0.7368, 0.5454, 0}, Arrays.copyOfRange(overlaps[0], 1, 4), 5e-5);
        assertArrayEquals(new double[] {0.6306, 0.0115}, Arrays.copyOfRange(overlaps[1], 2, 4), 5e-5);
        assertEquals(0.0839, overlaps[2][3], 5e-5);
        assertArrayEquals(new int[] {0, 3}, NMS.byClass(new Scored(boxes, new double[] {0.9, 0.8, 0.7, 0.9}),
            new int[] {0, 0, 0, 1}));
        assertArrayEquals(new int[] {0, 3}, NMS.apply(new Scored(boxes, new double[] {0.9, 0.8, 0.7, 0.9})));
    }

    @Test
    void suppressionOfOnnx() {
        Scored six = new Scored(List.of(new Box(0, 0, 1, 1), new Box(0, 0.1, 1, 1.1), new Box(0, -0.1, 1, 0.9),
            new Box(0, 10, 1, 11), new Box(0, 10.1, 1, 11.1), new Box(0, 100, 1, 101)),
            new double[] {0.9, 0.75, 0.6, 0.95, 0.5, 0.3});
        assertArrayEquals(new int[] {3, 0, 5}, new NonMaximumSuppression(0.5, 0, 3).apply(six));
        assertArrayEquals(new int[] {3, 0}, new NonMaximumSuppression(0.5, 0.4, 3).apply(six));
        assertArrayEquals(new int[] {3, 0}, new NonMaximumSuppression(0.5, 0, 2).apply(six));
        int[] twice = new NonMaximumSuppression(0.5, 0, 2).byClass(new Scored(
            Stream.concat(six.boxes().stream(), six.boxes().stream()).toList(),
            new double[] {0.9, 0.75, 0.6, 0.95, 0.5, 0.3, 0.9, 0.75, 0.6, 0.95, 0.5, 0.3}),
            new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1});
        assertArrayEquals(new int[] {3, 9, 0, 6}, twice, "3 and 0 of either class");
    }

    @Test
    void keepTheLaws() {
        for (BoxSimilarity similarity : BoxSimilarity.values()) {
            MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(similarity, new Pair<>(PREDICTED.get(0), TRUE.get(0))));
            assertEquals(1, similarity.of(TRUE.get(0), TRUE.get(0)), 1e-12);
        }
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new AnchorMatching(0.5),
            new double[][] {{0.9, 0.8}, {0.3, 0}}));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(BoxEncoding.of(TRUE.get(0)), TRUE.get(1)));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(NMS, new Scored(TRUE, new double[] {1, 2, 3})));
        assertTrue(new Box(-3, -3, 90, 5).clipped(64, 64).equals(new Box(0, 0, 64, 5)));
        assertThrows(IllegalArgumentException.class, () -> BoxEncoding.of(new Box(0, 0, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> new Scored(TRUE, new double[2]));
    }
}
