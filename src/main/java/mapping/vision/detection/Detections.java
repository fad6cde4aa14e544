package mapping.vision.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.Mapping;
import mapping.Requirement;
import mapping.tensor.Tensor;
import mapping.vision.Box;
import mapping.vision.boxes.Anchors;
import mapping.vision.boxes.BoxEncoding;
import mapping.vision.boxes.NonMaximumSuppression;

/**
 * The numbers of a single-shot detector ↦ what it has found in each picture, section 6.1.1: the sigmoid of each logit is a
 * score, the four offsets move the anchor, boxes are cut at the picture's edges, low scores go, and of boxes of one class
 * around one object one stays.
 *
 * @param anchors     in the order of the prediction
 * @param classes     how many there are
 * @param side        pixels along one side of a picture
 * @param suppression which boxes of a class stay
 */
public record Detections(Anchors anchors, int classes, int side, NonMaximumSuppression suppression)
        implements Mapping<Tensor, List<List<Detection>>> {

    /** From this score on boxes are looked at, if nothing else is said: a threshold for drawing would be much higher. */
    public static final double LEAST_SCORE = 0.02;

    /** How many boxes of a picture enter the suppression of each class, those of the highest scores. */
    private static final int CANDIDATES = 100;

    public Detections {
        Requirement.given("The anchors", anchors);
        Requirement.given("The suppression", suppression);
        Requirement.atLeast("The number of classes", classes, 1);
        Requirement.atLeast("The side of a picture", side, 1);
    }

    /** Scores of 0.02 and more, boxes of a class that overlap by at most 0.5, at most 20 of a class. */
    public static Detections of(Anchors anchors, int classes, int side) {
        return new Detections(anchors, classes, side, new NonMaximumSuppression(0.5, LEAST_SCORE, 20));
    }

    @Override
    public List<List<Detection>> apply(Tensor prediction) {
        Requirement.given("The prediction", prediction);
        Tensor rows = DetectionLoss.byAnchor(prediction.detach(), anchors, classes);
        return IntStream.range(0, rows.size(0)).mapToObj(i -> picture(rows.select(0, i).data())).toList();
    }

    /** The same without suppression: what it is there for. */
    public Detections raw() {
        return new Detections(anchors, classes, side, new NonMaximumSuppression(1, suppression.leastScore(), CANDIDATES));
    }

    private List<Detection> picture(float[] numbers) {
        List<Detection> kept = new ArrayList<>();
        for (int category = 0; category < classes; category++) {
            List<Detection> candidates = candidates(numbers, category);
            int[] stay = suppression.apply(new NonMaximumSuppression.Scored(candidates.stream().map(Detection::box).toList(),
                candidates.stream().mapToDouble(Detection::score).toArray()));
            for (int i : stay) {
                kept.add(candidates.get(i));
            }
        }
        kept.sort(Comparator.comparingDouble(found -> -found.score()));
        return List.copyOf(kept);
    }

    private List<Detection> candidates(float[] numbers, int category) {
        int width = classes + 4;
        List<Detection> candidates = new ArrayList<>();
        for (int a = 0; a < anchors.count(); a++) {
            double score = 1 / (1 + StrictMath.exp(-numbers[a * width + category]));
            if (score >= suppression.leastScore()) {
                double[] offsets = new double[4];
                for (int k = 0; k < 4; k++) {
                    offsets[k] = numbers[a * width + classes + k];
                }
                Box box = BoxEncoding.of(anchors.boxes().get(a)).decode(offsets).clipped(side, side);
                candidates.add(new Detection(category, score, box));
            }
        }
        candidates.sort(Comparator.comparingDouble(found -> -found.score()));
        return candidates.subList(0, Math.min(CANDIDATES, candidates.size()));
    }
}
