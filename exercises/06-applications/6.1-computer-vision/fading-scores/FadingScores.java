import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import mapping.vision.Box;

/** Scores that fade where boxes overlap: soft suppression, class by class. It runs, and four things are wrong. */
public final class FadingScores {

    private FadingScores() {
    }

    /**
     * The score of each box. The box of the highest score that is left keeps its own; those of its class that it overlaps
     * with an IoU above {@code threshold} are multiplied by 1 − IoU; and so on with the rest.
     */
    public static double[] faded(List<Box> boxes, double[] scores, int[] classes, double threshold) {
        double[] faded = scores;
        List<Integer> order = IntStream.range(0, scores.length).boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i])).toList();
        for (int k = 0; k < order.size(); k++) {
            int best = order.get(k);
            for (int i : order.subList(k + 1, order.size())) {
                double iou = boxes.get(best).intersectionOverUnion(boxes.get(i));
                if (iou > threshold) {
                    faded[i] *= iou;
                }
            }
        }
        return faded;
    }
}
