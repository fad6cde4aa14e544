package mapping.vision.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mapping.Mapping;
import mapping.MappingLawsTest;
import mapping.vision.Box;
import org.junit.jupiter.api.Test;

/**
 * Outside values: the worked example of rafaelpadilla/Object-Detection-Metrics (samples/sample_2), and pycocotools 2.0.11 on
 * the examples of TorchMetrics' mean average precision and on a mask of its documentation.
 */
public class ScoringTest {

    /** Picture, x, y, width, height. */
    private static final int[][] TRUTHS = {{1, 25, 16, 38, 56}, {1, 129, 123, 41, 62}, {2, 123, 11, 43, 55},
        {2, 38, 132, 59, 45}, {3, 16, 14, 35, 48}, {3, 123, 30, 49, 44}, {3, 99, 139, 47, 47}, {4, 53, 42, 40, 52},
        {4, 154, 43, 31, 34}, {5, 59, 31, 44, 51}, {5, 48, 128, 34, 52}, {6, 36, 89, 52, 76}, {6, 62, 58, 44, 67},
        {7, 28, 31, 55, 63}, {7, 58, 67, 50, 58}};
    /** Picture, score in hundredths, x, y, width, height. */
    private static final int[][] FINDINGS = {{1, 88, 5, 67, 31, 48}, {1, 70, 119, 111, 40, 67}, {1, 80, 124, 9, 49, 67},
        {2, 71, 64, 111, 64, 58}, {2, 54, 26, 140, 60, 47}, {2, 74, 19, 18, 43, 35}, {3, 18, 109, 15, 77, 39},
        {3, 67, 86, 63, 46, 45}, {3, 38, 160, 62, 36, 53}, {3, 91, 105, 131, 47, 47}, {3, 44, 18, 148, 40, 44},
        {4, 35, 83, 28, 28, 26}, {4, 78, 28, 68, 42, 67}, {4, 45, 87, 89, 25, 39}, {4, 14, 10, 155, 60, 26},
        {5, 62, 50, 38, 28, 46}, {5, 44, 95, 11, 53, 28}, {5, 95, 29, 131, 72, 29}, {5, 23, 29, 163, 72, 29},
        {6, 45, 43, 48, 74, 38}, {6, 84, 17, 155, 29, 35}, {6, 43, 95, 110, 25, 42}, {7, 48, 16, 20, 101, 88},
        {7, 95, 33, 116, 37, 49}};

    /** Everything whose laws this test looks at. */
    public static Stream<Mapping<?, ?>> all() {
        return Stream.of(new VocRule(0.5), CocoRule.of(0.5));
    }

    /** @param wider 1 if the last pixel belongs to a box, 0 if coordinates are those of its edges */
    private static List<Found> sample(int wider) {
        List<Found> pictures = new ArrayList<>();
        for (int picture = 1; picture <= 7; picture++) {
            int now = picture;
            List<Box> truth = Stream.of(TRUTHS).filter(t -> t[0] == now)
                .map(t -> new Box(t[1], t[2], t[1] + t[3] + wider, t[2] + t[4] + wider)).toList();
            List<int[]> own = Stream.of(FINDINGS).filter(f -> f[0] == now).toList();
            List<Box> boxes = own.stream().map(f -> new Box(f[2], f[3], f[2] + f[4] + wider, f[3] + f[5] + wider)).toList();
            pictures.add(Found.boxes(boxes, own.stream().mapToDouble(f -> f[1] / 100.0).toArray(), truth));
        }
        return pictures;
    }

    @Test
    void theWorkedExampleOfVoc() {
        PrecisionCurve inclusive = new VocRule(0.3).apply(sample(1));
        assertEquals(15, inclusive.truths());
        assertEquals(0.245687, inclusive.averagePrecision(), 5e-7);
        assertEquals(0.26839827, inclusive.elevenPoints(), 5e-9);
        assertEquals(0.24816, inclusive.points101(), 5e-6);
        PrecisionCurve edges = new VocRule(0.3).apply(sample(0));
        assertEquals(0.225397, edges.averagePrecision(), 5e-7);
        assertEquals(0.26839827, edges.elevenPoints(), 5e-9);
        assertEquals(0.23008, edges.points101(), 5e-6);
        PrecisionCurve strict = new VocRule(0.5).apply(sample(0));
        assertEquals(0.02222, strict.averagePrecision(), 5e-6);
        assertEquals(0.03030, strict.elevenPoints(), 5e-6);
        assertEquals(1, inclusive.precision()[0]);
        assertEquals(2 / 3.0, inclusive.precision()[2], 1e-12);
    }

    @Test
    void theSmallestExampleOfCoco() {
        CocoSummary one = CocoSummary.of(List.of(List.of(Found.boxes(List.of(new Box(258, 41, 606, 285)), new double[] {0.536},
            List.of(new Box(214, 41, 562, 285))))));
        assertEquals(0.6, one.ap(), 1e-12);
        assertEquals(1, one.ap50(), 1e-12);
        assertEquals(1, one.ap75(), 1e-12);
        assertArrayEquals(new double[] {-1, -1, 0.6}, one.apBySize(), 1e-12);
        assertArrayEquals(new double[] {0.6, 0.6, 0.6}, one.recallByCount(), 1e-12);
    }

    private static Found found(double[][] findings, double[][] truth) {
        return Found.boxes(Stream.of(findings).map(f -> new Box(f[0], f[1], f[2], f[3])).toList(),
            Stream.of(findings).mapToDouble(f -> f[4]).toArray(),
            Stream.of(truth).map(t -> new Box(t[0], t[1], t[2], t[3])).toList());
    }

    @Test
    void fourPicturesOfCoco() {
        Found nothing = found(new double[0][], new double[0][]);
        List<List<Found>> classes = List.of(
            List.of(found(new double[][] {{296.55, 93.96, 314.97, 152.79, 0.407}, {328.94, 97.05, 342.49, 122.98, 0.611},
                {356.62, 95.47, 372.33, 147.55, 0.335}, {464.08, 105.09, 495.74, 146.99, 0.805}, {276.11, 103.84, 291.44,
                    150.72, 0.953}},
                new double[][] {{295.55, 93.96, 313.97, 152.79}, {326.94, 97.05, 340.49, 122.98}, {356.62, 95.47, 372.33, 147.55},
                    {462.08, 105.09, 493.74, 146.99}, {277.11, 103.84, 292.44, 150.72}})),
            List.of(found(new double[][] {{0, 3.66, 142.15, 316.06, 0.3}}, new double[][] {{2.75, 3.66, 162.15, 316.06}})),
            List.of(found(new double[][] {{12.66, 3.32, 281.26, 275.23, 0.726}},
                new double[][] {{13, 22.75, 548.98, 632.42}, {1.66, 3.32, 270.26, 275.23}})),
            List.of(found(new double[][] {{61, 22.75, 565, 632.42, 0.318}}, new double[0][])),
            List.of(found(new double[][] {{258.15, 41.29, 606.41, 285.07, 0.236}}, new double[][] {{214.15, 41.29, 562.41,
                285.07}}),
                found(new double[][] {{87.87, 276.25, 384.29, 379.43, 0.546}}, new double[][] {{61.87, 276.25, 358.29, 379.43}})),
            List.of(nothing, found(new double[][] {{0, 2.87, 601, 421.52, 0.423}}, new double[][] {{13.99, 2.87, 640, 421.52}})));
        CocoSummary summary = CocoSummary.of(classes);
        assertArrayEquals(new double[] {0.706020, 0.900990, 0.845545}, new double[] {summary.ap(), summary.ap50(),
            summary.ap75()}, 6e-7);
        assertArrayEquals(new double[] {0.688779, 0.8, 0.701238}, summary.apBySize(), 6e-7);
        assertArrayEquals(new double[] {0.592, 0.716, 0.716}, summary.recallByCount(), 6e-7);
        assertArrayEquals(new double[] {0.766667, 0.8, 0.7}, summary.recallBySize(), 6e-7);
        assertArrayEquals(new double[] {0.725149, 0.8, 0.454455, -1, 0.650495, 0.9}, summary.byClass(), 6e-7);
        assertArrayEquals(new double[] {0.78, 0.8, 0.45, -1, 0.65, 0.9},
            classes.stream().mapToDouble(one -> CocoSummary.of(List.of(one)).recallByCount()[2]).toArray(), 1e-9);
    }

    /** A square of 2 × 2 and four cells that share three with it: IoU 3/5, which passes the threshold 0.6 in double precision. */
    @Test
    void masksAtTheBoundary() {
        boolean[][] square = mask(1, 2, 1, 3, 2, 2, 2, 3);
        boolean[][] cells = mask(1, 2, 2, 2, 2, 3, 3, 2);
        Found found = Found.masks(List.<boolean[][]>of(square), new double[] {0.9}, List.<boolean[][]>of(cells));
        assertEquals(0.6, found.overlaps()[0][0]);
        CocoSummary summary = CocoSummary.of(List.of(List.of(found)));
        assertEquals(0.3, summary.ap(), 1e-12);
        assertEquals(1, summary.ap50(), 1e-12);
        assertEquals(0, summary.ap75(), 1e-12);
        assertEquals(0.3, summary.recallByCount()[2], 1e-12);
        assertEquals(0.8999999999999999, CocoSummary.thresholds()[8]);
    }

    private static boolean[][] mask(int... cells) {
        boolean[][] mask = new boolean[5][5];
        IntStream.range(0, cells.length / 2).forEach(i -> mask[cells[2 * i]][cells[2 * i + 1]] = true);
        return mask;
    }

    /** Two findings of one object: VOC and COCO call the second one wrong; with two objects beside each other they differ. */
    @Test
    void theRulesDifferWhereObjectsOverlap() {
        double[][] overlaps = {{0.8, 0.6}, {0.7, 0.6}};
        Found crowd = new Found(new double[] {0.9, 0.8}, new double[] {1, 1}, new double[] {1, 1}, overlaps);
        assertEquals(0.5, new VocRule(0.5).apply(List.of(crowd)).lastRecall(), "both are held against the first object");
        assertEquals(1, CocoRule.of(0.5).apply(List.of(crowd)).lastRecall(), "the second takes the object that is free");
        assertEquals(0, CocoRule.of(0.5).apply(List.of()).lastRecall());
        assertThrows(IllegalArgumentException.class, () -> new Found(new double[1], new double[1], new double[2],
            new double[][] {{1}}));
    }

    @Test
    void keepTheLaws() {
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(new VocRule(0.3).then(PrecisionCurve::recall), sample(0)));
        MappingLawsTest.keepsAllLaws(new MappingLawsTest.Listed<>(CocoRule.of(0.3).then(PrecisionCurve::recall), sample(0)));
    }
}
