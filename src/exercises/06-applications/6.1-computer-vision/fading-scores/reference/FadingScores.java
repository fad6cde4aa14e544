import java.util.List;
import mapping.vision.Box;

/** Scores that fade where boxes overlap: soft suppression, class by class. */
public final class FadingScores {

    private FadingScores() {
    }

    /** The score of each box, in the order of the boxes. */
    public static double[] faded(List<Box> boxes, double[] scores, int[] classes, double threshold) {
        double[] faded = scores.clone();
        boolean[] decided = new boolean[faded.length];
        for (int round = 0; round < faded.length; round++) {
            int best = -1;
            for (int i = 0; i < faded.length; i++) {
                if (!decided[i] && (best < 0 || faded[i] > faded[best])) {
                    best = i;
                }
            }
            decided[best] = true;
            for (int i = 0; i < faded.length; i++) {
                double iou = boxes.get(best).intersectionOverUnion(boxes.get(i));
                if (!decided[i] && classes[i] == classes[best] && iou > threshold) {
                    faded[i] *= 1 - iou;
                }
            }
        }
        return faded;
    }
}
