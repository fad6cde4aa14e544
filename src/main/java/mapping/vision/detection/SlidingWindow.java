package mapping.vision.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.data.Dataset;
import mapping.data.files.Pixmap;
import mapping.layers.Layer;
import mapping.random.RandomSource;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;
import mapping.vision.Box;
import mapping.vision.boxes.AnchorMatching;
import mapping.vision.boxes.Anchors;
import mapping.vision.boxes.BoxSimilarity;
import mapping.vision.boxes.NonMaximumSuppression;
import mapping.vision.scenes.Scene;

/**
 * The baseline of section 6.1.1: picture ↦ detections by looking at one window after another. The windows are anchors; what
 * is in one becomes {@code cells} × {@code cells} mean colours, and a classifier says which class that is, or nothing. The
 * box is the window as it is.
 *
 * @param windows     where to look
 * @param cells       how many mean colours there are along each side of a window
 * @param classifier  (n, 3 · cells²) ↦ (n, classes + 1) logits, the last for nothing
 * @param suppression which boxes of a class stay
 */
public record SlidingWindow(Anchors windows, int cells, Layer classifier, NonMaximumSuppression suppression)
        implements Mapping<Pixmap, List<Detection>> {

    public SlidingWindow {
        Requirement.given("The windows", windows);
        Requirement.given("The classifier", classifier);
        Requirement.given("The suppression", suppression);
        Requirement.atLeast("The number of cells", cells, 1);
    }

    @Override
    public List<Detection> apply(Pixmap picture) {
        Requirement.given("The picture", picture);
        float[][] rows = features(picture, windows.boxes(), cells);
        float[] scores = NoGrad.of(() -> classifier.apply(Tensor.matrix(rows)).softmax(1)).data();
        int width = scores.length / rows.length;
        List<Box> boxes = windows.boxes().stream().map(box -> box.clipped(picture.width(), picture.height())).toList();
        List<Detection> found = new ArrayList<>();
        for (int k = 0; k < width - 1; k++) {
            int category = k;
            double[] own = IntStream.range(0, rows.length).mapToDouble(i -> scores[i * width + category]).toArray();
            for (int i : suppression.apply(new NonMaximumSuppression.Scored(boxes, own))) {
                found.add(new Detection(category, Math.min(1, own[i]), boxes.get(i)));
            }
        }
        found.sort(Comparator.comparingDouble(one -> -one.score()));
        return List.copyOf(found);
    }

    /**
     * Windows of scenes with their classes, for the classifier to learn: all that {@link AnchorMatching} gives an object at
     * an IoU of 0.5, and for each of them {@code negatives} drawn from the others, of class {@code classes}.
     */
    public static Dataset examples(List<Scene> scenes, Anchors windows, int cells, int classes, int negatives,
        RandomSource random) {
        Requirement.given("The windows", windows);
        Requirement.given("The random source", random);
        List<float[]> rows = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (Scene scene : Requirement.copied("The scenes", scenes)) {
            List<Box> truth = scene.objects().stream().map(Scene.Thing::box).toList();
            int[] matched = new AnchorMatching(0.5).apply(BoxSimilarity.IOU.matrix(windows.boxes(), truth));
            int[] objects = IntStream.range(0, matched.length).filter(a -> matched[a] != AnchorMatching.NONE).toArray();
            int[] others = IntStream.range(0, matched.length).filter(a -> matched[a] == AnchorMatching.NONE).toArray();
            random.shuffle(others);
            int[] chosen = IntStream.concat(Arrays.stream(objects),
                Arrays.stream(others).limit((long) negatives * objects.length))
                .toArray();
            rows.addAll(List.of(features(scene.picture(), Arrays.stream(chosen).mapToObj(windows.boxes()::get).toList(), cells)));
            for (int a : chosen) {
                labels.add(matched[a] == AnchorMatching.NONE ? classes : scene.objects().get(matched[a]).category());
            }
        }
        return new Dataset(Tensor.matrix(rows.toArray(float[][]::new)),
            Tensors.labels(labels.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Mean colours of the cells of each window, from sums over rectangles that begin at the top left corner. */
    static float[][] features(Pixmap picture, List<Box> boxes, int cells) {
        double[][] sums = sums(picture);
        float[][] rows = new float[boxes.size()][picture.channels() * cells * cells];
        for (int b = 0; b < rows.length; b++) {
            Box box = boxes.get(b).clipped(picture.width(), picture.height());
            for (int cell = 0; cell < cells * cells; cell++) {
                int[] x = ends(box.left(), box.width(), cell % cells, cells, picture.width());
                int[] y = ends(box.top(), box.height(), cell / cells, cells, picture.height());
                for (int c = 0; c < sums.length; c++) {
                    rows[b][c * cells * cells + cell] = (float) (rectangle(sums[c], picture.width() + 1, x, y)
                        / ((x[1] - x[0]) * (y[1] - y[0])));
                }
            }
        }
        return rows;
    }

    /** The first pixel of a part of a side and the one behind its last; one pixel at least. */
    private static int[] ends(double start, double length, int part, int parts, int limit) {
        int from = Math.min(limit - 1, (int) Math.round(start + length * part / parts));
        return new int[] {from, Math.min(limit, Math.max(from + 1, (int) Math.round(start + length * (part + 1) / parts)))};
    }

    private static double rectangle(double[] sums, int width, int[] x, int[] y) {
        return sums[y[1] * width + x[1]] - sums[y[0] * width + x[1]] - sums[y[1] * width + x[0]] + sums[y[0] * width + x[0]];
    }

    /** For each plane the sums over all pixels above and to the left of each corner. */
    private static double[][] sums(Pixmap picture) {
        int width = picture.width() + 1;
        double[][] sums = new double[picture.channels()][width * (picture.height() + 1)];
        for (int c = 0; c < sums.length; c++) {
            float[] plane = picture.plane(c);
            for (int i = 0; i < plane.length; i++) {
                int at = (i / picture.width() + 1) * width + i % picture.width() + 1;
                sums[c][at] = plane[i] + sums[c][at - 1] + sums[c][at - width] - sums[c][at - width - 1];
            }
        }
        return sums;
    }
}
