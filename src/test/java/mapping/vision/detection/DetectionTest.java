package mapping.vision.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.data.Batch;
import mapping.data.Batches;
import mapping.data.Dataset;
import mapping.data.files.Pixmap;
import mapping.layers.Dense;
import mapping.layers.Layer;
import mapping.losses.BinaryFocal;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.vision.Box;
import mapping.vision.boxes.AnchorMatching;
import mapping.vision.boxes.Anchors;
import mapping.vision.boxes.BoxEncoding;
import mapping.vision.boxes.BoxSimilarity;
import mapping.vision.boxes.NonMaximumSuppression;
import mapping.vision.scenes.Scene;
import mapping.vision.scenes.Scenes;
import mapping.vision.scoring.CocoSummary;
import org.junit.jupiter.api.Test;

/** A detector is held against closed forms: the loss of numbers set by hand, and boxes written as offsets and read again. */
public class DetectionTest {

    private static final int CLASSES = 4;
    private static final Anchors ANCHORS = SingleShot.anchors(64);
    private static final Detections READING = Detections.of(ANCHORS, CLASSES, 64);
    private static final BinaryFocal PLAIN = new BinaryFocal(0, -1);

    private static SlidingWindow window() {
        Anchors four = Anchors.grid(2, 2, 4, 2, Anchors.shapes(new double[] {4}, new double[] {1}));
        return new SlidingWindow(four, 2, Dense.of(12, 3, RandomSource.of(1)), NonMaximumSuppression.of(0.5));
    }

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.of(new DetectionLoss(ANCHORS, CLASSES, PLAIN, 0), READING, new DetectionScore(READING), window());
    }

    /** The numbers of a detector that knows the truth: logits of ±{@code sure}, offsets of the true boxes. */
    private static Tensor perfect(List<Scene> scenes, float sure) {
        int width = CLASSES + 4;
        float[] numbers = new float[scenes.size() * ANCHORS.count() * width];
        for (int n = 0; n < scenes.size(); n++) {
            List<Scene.Thing> things = scenes.get(n).objects();
            int[] matched = new AnchorMatching(0.5).apply(
                BoxSimilarity.IOU.matrix(ANCHORS.boxes(), things.stream().map(Scene.Thing::box).toList()));
            for (int a = 0; a < matched.length; a++) {
                double[] row = new double[width];
                Arrays.fill(row, 0, CLASSES, -sure);
                if (matched[a] != AnchorMatching.NONE) {
                    row[things.get(matched[a]).category()] = sure;
                    System.arraycopy(BoxEncoding.of(ANCHORS.boxes().get(a)).apply(things.get(matched[a]).box()), 0, row,
                        CLASSES, 4);
                }
                int place = a / ANCHORS.perPlace();
                for (int k = 0; k < width; k++) {
                    numbers[((n * ANCHORS.perPlace() + a % ANCHORS.perPlace()) * width + k) * 64 + place] = (float) row[k];
                }
            }
        }
        return Tensor.of(numbers, scenes.size(), ANCHORS.perPlace() * width, 8, 8);
    }

    @Test
    void whoKnowsTheTruthIsRight() {
        List<Scene> scenes = Scenes.training().list(0, 30);
        Dataset data = SceneData.of(scenes);
        Tensor prediction = perfect(scenes, 20);
        assertEquals(0, new DetectionLoss(ANCHORS, CLASSES, PLAIN, 0).apply(prediction, data.y()).item(), 1e-4);
        CocoSummary summary = DetectionScore.summary(READING.apply(prediction), data.y(), CLASSES);
        assertEquals(1, new DetectionScore(READING).apply(prediction, data.y()), 0.05);
        assertEquals(summary.ap50(), new DetectionScore(READING).apply(prediction, data.y()), 1e-12);
        assertTrue(summary.ap() > 0.9, "but for objects of one class that overlap by more than half: " + summary.ap());
    }

    /** All logits 0 and all offsets 0: ln 2 for each logit, and the smooth L1 of the offsets. */
    @Test
    void theLossOfNumbersSetByHand() {
        Tensor target = Tensors.full(SceneData.NOTHING, 1, Scenes.MOST, SceneData.NUMBERS);
        Box anchor = ANCHORS.boxes().get(9 * (8 * 3 + 3) + 4);
        float[] truth = {2, (float) anchor.left() + 2.1f, (float) anchor.top(), (float) anchor.right() + 2.1f,
            (float) anchor.bottom()};
        System.arraycopy(truth, 0, target.data(), 0, 5);
        int[] matched = new AnchorMatching(0.5).apply(BoxSimilarity.IOU.matrix(ANCHORS.boxes(),
            List.of(new Box(truth[1], truth[2], truth[3], truth[4]))));
        long positives = Arrays.stream(matched).filter(object -> object == 0).count();
        double offsets = 0;
        for (int a = 0; a < matched.length; a++) {
            if (matched[a] == 0) {
                for (double offset : BoxEncoding.of(ANCHORS.boxes().get(a)).apply(new Box(truth[1], truth[2], truth[3],
                    truth[4]))) {
                    offsets += Math.abs(offset) < 1 ? offset * offset / 2 : Math.abs(offset) - 0.5;
                }
            }
        }
        Tensor nothing = Tensors.zeros(1, ANCHORS.perPlace() * (CLASSES + 4), 8, 8);
        double all = new DetectionLoss(ANCHORS, CLASSES, PLAIN, 0).apply(nothing, target).item();
        assertEquals((576 * 4 * Math.log(2) + offsets) / positives, all, 1e-3);
        double hard = new DetectionLoss(ANCHORS, CLASSES, PLAIN, 3).apply(nothing, target).item();
        assertEquals((4 * positives * 4 * Math.log(2) + offsets) / positives, hard, 1e-4, "each positive and three others");
        double focal = new DetectionLoss(ANCHORS, CLASSES, new BinaryFocal(2, -1), 0).apply(nothing, target).item();
        assertEquals((576 * 4 * Math.log(2) / 4 + offsets) / positives, focal, 1e-3, "(1 − ½)² of each");
    }

    @Test
    void suppressionLeavesOneBoxAroundAnObject() {
        List<Scene> scenes = Scenes.training().list(0, 10);
        int raw = READING.raw().apply(perfect(scenes, 20)).stream().mapToInt(List::size).sum();
        int kept = READING.apply(perfect(scenes, 20)).stream().mapToInt(List::size).sum();
        int there = scenes.stream().mapToInt(scene -> scene.objects().size()).sum();
        assertTrue(raw > 2 * there && kept <= there, raw + " boxes, " + kept + " kept, " + there + " objects");
    }

    @Test
    void inTheBeginningTheNetworkBelievesInNothing() {
        Layer model = SingleShot.of(CLASSES, 4, 1, RandomSource.of(1)).eval();
        Tensor output = model.apply(Tensors.zeros(1, 3, 64, 64));
        assertArrayEquals(new int[] {1, 72, 8, 8}, output.shape());
        float[] first = DetectionLoss.byAnchor(output, ANCHORS, CLASSES).data();
        for (int k = 0; k < CLASSES; k++) {
            assertEquals(0.01, 1 / (1 + Math.exp(-first[k])), 0.005);
        }
        Dataset scenes = SceneData.of(Scenes.training().list(0, 2));
        assertEquals(0.0, new DetectionScore(READING).apply(model.apply(scenes.x()), scenes.y()), 0.05);
        assertThrows(IllegalArgumentException.class, () -> READING.apply(Tensors.zeros(1, 71, 8, 8)));
    }

    @Test
    void freshScenesAreTheSameForTheSameSeed() {
        Batches batches = SceneData.fresh(Scenes.training(), 4, 2, 3);
        Batch again = SceneData.fresh(Scenes.training(), 4, 2, 3).epoch(1).iterator().next();
        Batch one = batches.epoch(1).iterator().next();
        assertArrayEquals(one.x().data(), again.x().data());
        assertTrue(!Arrays.equals(one.x().data(), batches.epoch(0).iterator().next().x().data()), "another epoch, other scenes");
        assertArrayEquals(new int[] {2, Scenes.MOST, 5}, one.y().shape());
    }

    /** Four windows of 4 × 4 pixels in a picture of 8 × 8: cells of 2 × 2, their means counted one by one. */
    @Test
    void theFeaturesOfAWindowAreMeans() {
        float[] values = new float[3 * 64];
        RandomSource random = RandomSource.of(5);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        Pixmap picture = new Pixmap(3, 8, 8, values);
        float[] row = SlidingWindow.features(picture, List.of(new Box(4, 0, 8, 4)), 2)[0];
        for (int c = 0; c < 3; c++) {
            for (int cell = 0; cell < 4; cell++) {
                int at = c * 64 + cell / 2 * 16 + 4 + cell % 2 * 2;
                assertEquals((values[at] + values[at + 1] + values[at + 8] + values[at + 9]) / 4, row[4 * c + cell], 1e-6);
            }
        }
        Dataset examples = SlidingWindow.examples(Scenes.training().list(0, 5), ANCHORS, 4, CLASSES, 3, RandomSource.of(1));
        long others = Arrays.stream(examples.labels()).filter(label -> label == CLASSES).count();
        assertEquals(examples.count() * 3L / 4, others);
    }

    @Test
    void keepTheLaws() {
        Pixmap picture = new Pixmap(3, 8, 8, new float[3 * 64]);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(window(), picture));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(READING, Tensors.zeros(1, 72, 8, 8)));
        assertThrows(IllegalArgumentException.class, () -> new Detection(0, 1.5, new Box(0, 0, 1, 1)));
    }
}
