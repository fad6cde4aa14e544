package mapping.vision.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Requirement;
import mapping.losses.ElementwiseLoss;
import mapping.losses.Loss;
import mapping.losses.SmoothL1;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.vision.Box;
import mapping.vision.boxes.AnchorMatching;
import mapping.vision.boxes.Anchors;
import mapping.vision.boxes.BoxEncoding;
import mapping.vision.boxes.BoxSimilarity;

/**
 * What a single-shot detector should say about its anchors, section 6.1.1 (Liu et al. 2016; Lin et al. 2017). Prediction:
 * (n, perPlace · (classes + 4), rows, columns), for each anchor a logit for each class and four offsets. Target: as
 * {@link SceneData} has it. An anchor that {@link AnchorMatching} gives an object should have the logit of its class high
 * and the offsets of its box; all other logits should be low. The losses have shape (n): the sum over the anchors, divided
 * by the number of those with an object.
 *
 * @param anchors    in the order of the prediction
 * @param classes    how many there are
 * @param confidence the loss of a logit, such as {@link mapping.losses.BinaryFocal}
 * @param negatives  if positive, of the anchors without an object only so many for each one with an object count, those of
 *                   the highest logits (hard negatives, as in SSD); if 0, all count
 */
public record DetectionLoss(Anchors anchors, int classes, ElementwiseLoss confidence, int negatives) implements Loss {

    private static final AnchorMatching MATCHING = new AnchorMatching(0.5);
    private static final SmoothL1 OFFSETS = new SmoothL1(1);

    public DetectionLoss {
        Requirement.given("The anchors", anchors);
        Requirement.given("The loss of a logit", confidence);
        Requirement.atLeast("The number of classes", classes, 1);
        Requirement.atLeast("The number of negatives for each positive", negatives, 0);
    }

    /** (n, perPlace · (classes + 4), rows, columns) ↦ (n, anchors, classes + 4). */
    static Tensor byAnchor(Tensor prediction, Anchors anchors, int classes) {
        int width = classes + 4;
        Requirement.given("The prediction", prediction);
        if (prediction.dim() != 4 || prediction.size(1) != anchors.perPlace() * width
                || prediction.size(2) * prediction.size(3) * anchors.perPlace() != anchors.count()) {
            throw new IllegalArgumentException("A prediction must have " + width + " numbers for each of " + anchors.count()
                + " anchors, " + anchors.perPlace() + " at a place, got shape " + Shape.text(prediction.shape()) + ".");
        }
        int n = prediction.size(0);
        return prediction.reshape(n, anchors.perPlace(), width, prediction.size(2) * prediction.size(3)).permute(0, 3, 1, 2)
            .reshape(n, anchors.count(), width);
    }

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Tensor rows = byAnchor(prediction, anchors, classes);
        int n = rows.size(0);
        int count = anchors.count();
        Tensor logits = rows.slice(2, 0, classes);
        Wanted wanted = new Wanted(n, count, classes);
        for (int i = 0; i < n; i++) {
            fill(wanted, i, target.select(0, i).data(), logits);
        }
        Tensor one = Tensor.of(wanted.classes, n, count, classes);
        Tensor sure = confidence.each(logits, one).mul(Tensor.of(wanted.counts, n, count, 1)).sum(1, 2);
        Tensor moved = OFFSETS.each(rows.slice(2, classes, classes + 4), Tensor.of(wanted.offsets, n, count, 4))
            .mul(Tensor.of(wanted.objects, n, count, 1)).sum(1, 2);
        return sure.add(moved);
    }

    /** The targets of all anchors; {@code counts} and {@code objects} are weights. */
    private static final class Wanted {
        private final float[] classes;
        private final float[] counts;
        private final float[] offsets;
        private final float[] objects;

        Wanted(int n, int anchors, int categories) {
            classes = new float[n * anchors * categories];
            counts = new float[n * anchors];
            offsets = new float[n * anchors * 4];
            objects = new float[n * anchors];
        }
    }

    private void fill(Wanted wanted, int example, float[] truth, Tensor logits) {
        List<Box> boxes = boxes(truth);
        int[] matched = matched(boxes);
        int positives = (int) Arrays.stream(matched).filter(object -> object != AnchorMatching.NONE).count();
        int first = example * anchors.count();
        float share = 1f / Math.max(1, positives);
        Arrays.fill(wanted.counts, first, first + matched.length, negatives == 0 ? share : 0);
        for (int a = 0; a < matched.length; a++) {
            if (matched[a] != AnchorMatching.NONE) {
                wanted.classes[(first + a) * classes + (int) truth[matched[a] * SceneData.NUMBERS]] = 1;
                wanted.counts[first + a] = share;
                wanted.objects[first + a] = share;
                double[] offsets = BoxEncoding.of(anchors.boxes().get(a)).apply(boxes.get(matched[a]));
                for (int k = 0; k < 4; k++) {
                    wanted.offsets[(first + a) * 4 + k] = (float) offsets[k];
                }
            }
        }
        if (negatives > 0) {
            for (int a : hardest(matched, first, logits.data(), negatives * Math.max(1, positives))) {
                wanted.counts[first + a] = share;
            }
        }
    }

    private static List<Box> boxes(float[] truth) {
        List<Box> boxes = new ArrayList<>();
        for (int at = 0; at < truth.length && truth[at] != SceneData.NOTHING; at += SceneData.NUMBERS) {
            boxes.add(SceneData.box(truth, at));
        }
        return boxes;
    }

    private int[] matched(List<Box> boxes) {
        return MATCHING.apply(BoxSimilarity.IOU.matrix(anchors.boxes(), boxes));
    }

    /** The anchors without an object whose highest logit is highest. */
    private int[] hardest(int[] matched, int first, float[] logits, int most) {
        Integer[] free = IntStream.range(0, matched.length)
            .filter(a -> matched[a] == AnchorMatching.NONE).boxed().toArray(Integer[]::new);
        double[] height = new double[matched.length];
        for (int a : free) {
            height[a] = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                height[a] = Math.max(height[a], logits[(first + a) * classes + k]);
            }
        }
        Arrays.sort(free, Comparator.comparingDouble(a -> -height[a]));
        return Arrays.stream(free).limit(most).mapToInt(Integer::intValue).toArray();
    }
}
