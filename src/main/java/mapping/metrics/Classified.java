package mapping.metrics;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * Predictions of classes beside the classes wanted, checked once for all metrics of classification: scores of shape (…, K) with
 * targets of shape (…), or class numbers in both.
 */
final class Classified {

    private final float[] scores;
    private final int classes;
    private final int[] labels;

    private Classified(float[] scores, int classes, int[] labels) {
        this.scores = scores;
        this.classes = classes;
        this.labels = labels;
    }

    /** Scores of K classes. */
    static Classified scores(String metric, Tensor prediction, Tensor target) {
        Requirement.given("The prediction", prediction);
        Requirement.given("The target", target);
        int[] shape = prediction.shape();
        if (prediction.dim() != target.dim() + 1 || !Arrays.equals(Arrays.copyOf(shape, shape.length - 1), target.shape())) {
            throw new IllegalArgumentException(
                metric + " must be given scores of shape (…, classes) and class numbers of shape (…), got "
                + Shape.text(shape) + " and " + Shape.text(target.shape()) + ".");
        }
        int classes = prediction.size(-1);
        if (classes < 2) {
            throw new IllegalArgumentException(
                metric + " must be given scores of two classes or more, got shape " + Shape.text(shape)
                + "; the single score of a binary classifier is made a decision first: "
                + "after(score -> score.squeeze(-1).gt(Tensor.scalar(0))).");
        }
        requireNumbers(metric, prediction);
        return new Classified(prediction.data(), classes, Tensors.wholeNumbers(metric, target, classes));
    }

    /** Scores, or class numbers (then of K = 0 classes, and {@link #decision} gives them). */
    static Classified of(String metric, Tensor prediction, Tensor target) {
        if (!Arrays.equals(prediction.shape(), target.shape())) {
            return scores(metric, prediction, target);
        }
        Tensors.wholeNumbers(metric, prediction, Shape.MOST_INDICES);
        return new Classified(prediction.data(), 0, Tensors.wholeNumbers(metric, target, Shape.MOST_INDICES));
    }

    /** @throws IllegalArgumentException if a prediction is not a number; names it */
    static void requireNumbers(String metric, Tensor prediction) {
        float[] data = prediction.data();
        for (int i = 0; i < data.length; i++) {
            if (Float.isNaN(data[i])) {
                throw new IllegalArgumentException(metric + " of predictions that are not numbers: element " + i
                    + " of shape " + Shape.text(prediction.shape()) + " is NaN.");
            }
        }
    }

    int count() {
        return labels.length;
    }

    int classes() {
        return classes;
    }

    int label(int i) {
        return labels[i];
    }

    float score(int i, int label) {
        return scores[i * classes + label];
    }

    /** The class of the greatest score, the first of equals. */
    int decision(int i) {
        if (classes == 0) {
            return (int) scores[i];
        }
        int best = 0;
        for (int k = 1; k < classes; k++) {
            if (score(i, k) > score(i, best)) {
                best = k;
            }
        }
        return best;
    }
}
