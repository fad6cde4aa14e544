package mapping.vision.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mapping.MappingLawsTest;
import mapping.data.Dataset;
import mapping.data.files.Pixmap;
import mapping.metrics.Confusion;
import mapping.random.RandomSource;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.vision.scenes.Scene;
import mapping.vision.scenes.Scenes;
import mapping.vision.scoring.CocoSummary;
import org.junit.jupiter.api.Test;

/**
 * Outside values: scikit-learn's confusion matrix, Jaccard and F1 on nine pixels. Otherwise a network that knows the truth is
 * told
 * to answer, and must then be found to be right.
 */
public class SegmentationTest {

    private static final int CLASSES = 5;
    private static final CentreVotes CENTRES = new CentreVotes(CLASSES, 0.4, 4, 20);
    private static final MaskComponents COMPONENTS = new MaskComponents(CLASSES, 20);

    /** Everything whose laws this test looks at. */
    public static Stream<?> all() {
        return Stream.of(new PixelLoss(CLASSES, 10, 1), CENTRES, COMPONENTS, new SegmentationScore(CLASSES),
            new ColourContrast(0.3));
    }

    /** What a network would say that knows the truth: logits of 0 or {@code sure}, then the other planes. */
    private static Tensor perfect(Tensor target, float sure) {
        Tensor logits = Tensors.oneHot(SegmentationData.classes(target), CLASSES).permute(0, 3, 1, 2).mul(sure);
        return Tensors.concat(1, logits, target.slice(1, 1, 4));
    }

    @Test
    void ninePixels() {
        Tensor truth = Tensor.of(new float[] {0, 0, 1, 1, 0, 1, 1, 2, 0, 2, 2, 2}, 12);
        Tensor prediction = Tensor.of(new float[] {0, 0, 1, 1, 0, 0, 1, 2, 1, 2, 2, 0}, 12);
        Confusion confusion = Confusion.metric(3).apply(prediction, truth);
        assertArrayEquals(new int[][] {{3, 1, 0}, {1, 3, 0}, {1, 0, 3}}, confusion.counts());
        double[] overlap = {0.5, 0.6, 0.75};
        double[] dice = {0.66666667, 0.75, 0.85714286};
        for (int k = 0; k < 3; k++) {
            assertEquals(overlap[k], confusion.intersectionOverUnion(k), 1e-12);
            assertEquals(dice[k], confusion.f1(k), 5e-9);
            assertEquals(2 * overlap[k] / (1 + overlap[k]), confusion.f1(k), 1e-12);
        }
        assertEquals(0.61666667, confusion.meanIntersectionOverUnion(), 5e-9);
        assertEquals(0.75, confusion.accuracy(), 0);
        assertEquals(0, new Confusion(new int[][] {{3, 0}, {0, 0}}).intersectionOverUnion(1), 0);
    }

    @Test
    void whoKnowsTheTruthIsRight() {
        List<Scene> scenes = Scenes.validation().list(0, 20);
        Dataset data = SegmentationData.of(scenes);
        assertArrayEquals(new int[] {20, 4, 64, 64}, data.y().shape());
        Tensor answer = perfect(data.y(), 20);
        assertEquals(1, new SegmentationScore(CLASSES).apply(answer, data.y()).meanIntersectionOverUnion(), 0);
        assertEquals(0, new PixelLoss(CLASSES, 10, 1).apply(answer, data.y()).item(), 1e-6);
        CocoSummary whole = SegmentationScore.summary(CENTRES.apply(answer), scenes, CLASSES - 1);
        CocoSummary components = SegmentationScore.summary(COMPONENTS.apply(answer), scenes, CLASSES - 1);
        assertTrue(whole.ap() > 0.95, "centres " + whole.ap());
        assertEquals(1, SegmentationScore.masks(CENTRES.apply(answer), scenes).ap50(), 0.06);
        assertTrue(components.ap() < whole.ap() - 0.1, "touching objects are one component: " + components.ap());
    }

    @Test
    void thePlanesAreWhatTheySay() {
        Scene scene = Scenes.training().apply(5L);
        Tensor target = SegmentationData.of(List.of(scene)).y().select(0, 0);
        double[][] centres = SegmentationData.centres(scene);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                int object = scene.instances()[y][x] - 1;
                assertEquals(scene.classes()[y][x], (int) target.get(0, y, x));
                if (object >= 0) {
                    assertEquals(centres[object][0], y + SegmentationData.UNIT * target.get(2, y, x), 1e-4);
                    assertEquals(centres[object][1], x + SegmentationData.UNIT * target.get(3, y, x), 1e-4);
                } else {
                    assertEquals(0, target.get(2, y, x), 0);
                }
            }
        }
        int near = (int) Math.round(centres[0][0]);
        assertTrue(target.get(1, near, (int) Math.round(centres[0][1])) > 0.95);
    }

    @Test
    void twoSquaresThatTouch() {
        float[] numbers = new float[6 * 8 * 8];
        for (int y = 2; y < 6; y++) {
            for (int x = 0; x < 8; x++) {
                numbers[64 + y * 8 + x] = x < 4 ? 3 : 1;
                numbers[2 * 64 + y * 8 + x] = x < 4 ? 1 : 3;
                numbers[5 * 64 + y * 8 + x] = (x < 4 ? 1.5f - x : 5.5f - x) / SegmentationData.UNIT;
            }
        }
        numbers[3 * 64 + 3 * 8 + 1] = 0.9f;
        numbers[3 * 64 + 3 * 8 + 5] = 0.8f;
        numbers[3 * 64 + 3 * 8 + 6] = 0.8f;
        Tensor answer = Tensor.of(numbers, 1, 6, 8, 8);
        List<Instance> two = new CentreVotes(3, 0.5, 1, 4).apply(answer).get(0);
        assertEquals(List.of(0, 1), two.stream().map(Instance::category).toList());
        assertEquals(List.of(16, 16), two.stream().map(one -> RunLengths.of(one.mask()).area()).toList());
        double sum = 1 + StrictMath.exp(3) + StrictMath.exp(1);
        assertEquals(StrictMath.exp(3) / sum, two.get(0).score(), 1e-6);
        List<Instance> one = new MaskComponents(3, 4).apply(answer).get(0);
        assertEquals(1, one.size());
        assertEquals(32, RunLengths.of(one.get(0).mask()).area());
        assertEquals(0, new CentreVotes(3, 0.5, 1, 17).apply(answer).get(0).size());
        assertEquals(0, new CentreVotes(3, 0.95, 1, 4).apply(answer).get(0).size());
    }

    @Test
    void theLossIsASumOfThree() {
        RandomSource random = RandomSource.of(2);
        Tensor answer = Tensors.randn(random, 1, 5, 1, 2);
        Tensor target = Tensor.of(new float[] {0, 1, 0.25f, 0.5f, 0, -0.5f, 0, 1}, 1, 4, 1, 2);
        float[] a = answer.data();
        float[] y = target.data();
        float[] losses = new PixelLoss(2, 3, 0.5).each(answer, target).data();
        for (int i = 0; i < 2; i++) {
            double surprise = StrictMath.log(StrictMath.exp(a[i]) + StrictMath.exp(a[2 + i])) - a[2 * (int) y[i] + i];
            double near = 3 * (a[4 + i] - y[2 + i]) * (a[4 + i] - y[2 + i]);
            double off = i == 0 ? 0 : 0.5 * (Math.abs(a[6 + i] - y[4 + i]) + Math.abs(a[8 + i] - y[6 + i]));
            assertEquals(surprise + near + off, losses[i], 1e-5);
        }
        assertThrows(IllegalArgumentException.class, () -> new PixelLoss(3, 1, 1).apply(answer, target));
    }

    @Test
    void contrastAndOverlay() {
        float[] colours = new float[3 * 4 * 4];
        colours[5] = 0.3f;
        colours[16 + 5] = 0.4f;
        Tensor logits = new ColourContrast(0.25).apply(Tensor.of(colours, 1, 3, 4, 4));
        assertEquals(10 * (0.5 - 0.25), logits.get(0, 1, 1, 1), 1e-5);
        assertEquals(-2.5, logits.get(0, 1, 0, 0), 1e-6);
        assertEquals(0, logits.get(0, 0, 1, 1), 0);
        boolean[][] mask = new boolean[4][4];
        mask[1][1] = true;
        Pixmap drawn = Overlay.of(new Pixmap(3, 4, 4, colours), List.<boolean[][]>of(mask));
        assertEquals(1, drawn.values()[5], 0);
        assertEquals(0, drawn.values()[6], 0);
    }

    @Test
    void laws() {
        Tensor answer = perfect(SegmentationData.of(Scenes.training().list(0, 2)).y(), 3);
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(CENTRES.then(List::size), answer));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(COMPONENTS.then(List::size), answer));
    }
}
