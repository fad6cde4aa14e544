package mapping.metrics;

import java.util.Locale;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Predicted probabilities beside the classes wanted: of shape (n, K) with targets (n), or of the positive class alone with as
 * many labels 0 or 1.
 */
final class Probabilities {

    /** By how much float32 probabilities of many classes may miss the sum 1. */
    private static final double TOLERANCE = 1e-3;

    private final Classified classified;
    private final float[] positive;
    private final int[] labels;

    private Probabilities(Classified classified, float[] positive, int[] labels) {
        this.classified = classified;
        this.positive = positive;
        this.labels = labels;
    }

    static Probabilities of(String metric, Tensor prediction, Tensor target) {
        Requirement.given("The prediction", prediction);
        Requirement.given("The target", target);
        boolean binary = prediction.numel() == target.numel();
        Probabilities all = binary
            ? new Probabilities(null, prediction.data(), Ranking.binary(metric, prediction, target))
            : new Probabilities(Classified.scores(metric, prediction, target), null, null);
        for (int i = 0; i < all.count(); i++) {
            all.require(metric, i);
        }
        return all;
    }

    private void require(String metric, int i) {
        double sum = 0;
        boolean inside = true;
        for (int k = 0; k < classes(); k++) {
            sum += of(i, k);
            inside &= of(i, k) >= 0 && of(i, k) <= 1 + TOLERANCE;
        }
        if (!inside || Math.abs(sum - 1) > TOLERANCE) {
            String got = String.format(Locale.ROOT, isBinary() ? "%.4g" : "a sum of %.4g", isBinary() ? of(i, 1) : sum);
            throw new IllegalArgumentException(metric + " must be taken of probabilities, got " + got + " for example " + i
                + ". For logits write " + (isBinary() ? "after(Tensor::sigmoid)." : "after(logits -> logits.softmax(-1))."));
        }
    }

    boolean isBinary() {
        return positive != null;
    }

    int count() {
        return isBinary() ? labels.length : classified.count();
    }

    int classes() {
        return isBinary() ? 2 : classified.classes();
    }

    int label(int i) {
        return isBinary() ? labels[i] : classified.label(i);
    }

    /** The probability that example i is of class k. */
    double of(int i, int k) {
        return isBinary() ? k == 1 ? positive[i] : 1 - (double) positive[i] : classified.score(i, k);
    }

    /** The class of the greatest probability. */
    int decision(int i) {
        return isBinary() ? positive[i] > 0.5f ? 1 : 0 : classified.decision(i);
    }
}
