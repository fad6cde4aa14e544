package mapping.vision.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mapping.Requirement;

/**
 * Precision over recall as the score falls from which a finding counts; section 6.1.1. Recall is the part of all objects that
 * were found, so that a curve may end before 1: {@link mapping.metrics.PrecisionRecall} judges answers about given examples,
 * this one also what nobody asked about. An object may be found once.
 *
 * @param scores    of the findings, falling
 * @param recall    the part of the objects that are found with this score or a higher one
 * @param precision the part of these findings that are objects
 * @param truths    the number of objects
 */
public record PrecisionCurve(double[] scores, double[] recall, double[] precision, int truths) {

    /** Eleven levels of recall, 0, 0.1, …, 1: PASCAL VOC until 2009. */
    private static final int VOC_LEVELS = 11;
    /** A hundred and one levels: COCO. */
    private static final int COCO_LEVELS = 101;

    public PrecisionCurve {
        Requirement.given("The scores", scores);
        Requirement.given("The recalls", recall);
        Requirement.given("The precisions", precision);
        Requirement.asMany("recalls", recall.length, "scores", scores.length);
        Requirement.asMany("precisions", precision.length, "scores", scores.length);
        Requirement.atLeast("The number of objects", truths, 0);
    }

    /** A finding judged. */
    record Judged(double score, boolean right) {
    }

    static PrecisionCurve of(List<Judged> findings, int truths) {
        List<Judged> falling = new ArrayList<>(findings);
        falling.sort(Comparator.comparingDouble(finding -> -finding.score));
        double[] scores = new double[falling.size()];
        double[] recall = new double[scores.length];
        double[] precision = new double[scores.length];
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += falling.get(i).right ? 1 : 0;
            scores[i] = falling.get(i).score;
            recall[i] = truths == 0 ? 0 : (double) right / truths;
            precision[i] = (double) right / (i + 1);
        }
        return new PrecisionCurve(scores, recall, precision, truths);
    }

    /** The part of the objects that were found at all. */
    public double lastRecall() {
        return recall.length == 0 ? 0 : recall[recall.length - 1];
    }

    /** At each point the best precision there or at any higher recall: what the areas are taken under. */
    public double[] envelope() {
        double[] envelope = precision.clone();
        for (int i = envelope.length - 2; i >= 0; i--) {
            envelope[i] = Math.max(envelope[i], envelope[i + 1]);
        }
        return envelope;
    }

    /** The area under the {@link #envelope}: PASCAL VOC's average precision since 2010. */
    public double averagePrecision() {
        double[] envelope = envelope();
        double sum = 0;
        for (int i = 0; i < envelope.length; i++) {
            sum += (recall[i] - (i == 0 ? 0 : recall[i - 1])) * envelope[i];
        }
        return sum;
    }

    /** The mean of the envelope at eleven levels of recall: PASCAL VOC's until 2009. */
    public double elevenPoints() {
        return mean(VOC_LEVELS);
    }

    /** The mean of the envelope at 101 levels of recall: COCO's. */
    public double points101() {
        return mean(COCO_LEVELS);
    }

    private double mean(int levels) {
        double[] envelope = envelope();
        double sum = 0;
        int at = 0;
        for (int level = 0; level < levels; level++) {
            double least = level == levels - 1 ? 1 : level * (1.0 / (levels - 1));
            while (at < recall.length && recall[at] < least) {
                at++;
            }
            sum += at < recall.length ? envelope[at] : 0;
        }
        return sum / levels;
    }
}
