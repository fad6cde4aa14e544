package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * Precision over recall as a binary classifier's threshold falls. Section 2.2.3. Where positives are rare it tells more than
 * {@link Roc}, since correct negatives count for nothing. As a metric, {@link #metric}, it takes scores of shape (n) or (n, 1)
 * and labels 0 or 1, and keeps all of them. scikit-learn: {@code precision_recall_curve}, in the opposite order.
 *
 * @param recall     from 0 to 1, not decreasing; the first point is (0, 1), which no threshold belongs to
 * @param precision  of the examples at or above the threshold, the part that is positive
 * @param thresholds descending; the first is infinite
 */
public record PrecisionRecall(double[] recall, double[] precision, double[] thresholds) {

    /** Collects scores and labels; a positive one must occur. */
    public static Metric<PrecisionRecall> metric() {
        return () -> new Tally<>() {
            private final Ranking ranking = new Ranking("A precision-recall curve");

            @Override
            public void add(Tensor prediction, Tensor target) {
                ranking.add(prediction, target);
            }

            @Override
            public PrecisionRecall value() {
                return of(ranking.steps());
            }
        };
    }

    private static PrecisionRecall of(Ranking.Steps steps) {
        if (steps.positives() == 0) {
            throw new IllegalStateException("A precision-recall curve must have a positive example, got none.");
        }
        int points = steps.thresholds().length;
        double[] recall = new double[points + 1];
        double[] precision = new double[points + 1];
        double[] thresholds = new double[points + 1];
        precision[0] = 1;
        thresholds[0] = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points; i++) {
            long called = steps.truePositives()[i] + steps.falsePositives()[i];
            recall[i + 1] = (double) steps.truePositives()[i] / steps.positives();
            precision[i + 1] = (double) steps.truePositives()[i] / called;
            thresholds[i + 1] = steps.thresholds()[i];
        }
        return new PrecisionRecall(recall, precision, thresholds);
    }

    /** Σ (Rᵢ − Rᵢ₋₁) Pᵢ, the area by steps. scikit-learn: {@code average_precision_score}. */
    public double averagePrecision() {
        double sum = 0;
        for (int i = 1; i < recall.length; i++) {
            sum += (recall[i] - recall[i - 1]) * precision[i];
        }
        return sum;
    }
}
