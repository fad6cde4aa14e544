package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * The receiver operating characteristic: of a binary classifier's threshold, the curve of true-positive rate over false-positive
 * rate. Sections 2.2.3 and 6.1.3. Its {@link #area} is the chance that a positive example has a greater score than a negative
 * one, ties counted by half. As a metric, {@link #metric}, it takes scores of shape (n) or (n, 1), on any increasing scale, and
 * labels 0 or 1, and keeps all of them: 5 bytes an example. scikit-learn: {@code roc_curve} without dropping points,
 * {@code roc_auc_score}.
 *
 * @param falsePositiveRate from 0 to 1, not decreasing
 * @param truePositiveRate  from 0 to 1, not decreasing
 * @param thresholds        a score counts as positive at or above; the first is infinite
 */
public record Roc(double[] falsePositiveRate, double[] truePositiveRate, double[] thresholds) {

    /** Differences of two rates that are equal but for rounding. */
    private static final double ROUNDING = 1e-12;

    /** Collects scores and labels; both classes must occur. */
    public static Metric<Roc> metric() {
        return () -> new Tally<>() {
            private final Ranking ranking = new Ranking("A ROC curve");

            @Override
            public void add(Tensor prediction, Tensor target) {
                ranking.add(prediction, target);
            }

            @Override
            public Roc value() {
                return of(ranking.steps());
            }
        };
    }

    private static Roc of(Ranking.Steps steps) {
        if (steps.positives() == 0 || steps.negatives() == 0) {
            throw new IllegalStateException("A ROC curve must have examples of both classes, got " + steps.positives()
                + " positive and " + steps.negatives() + " negative ones.");
        }
        int points = steps.thresholds().length;
        double[] falsePositiveRate = new double[points + 1];
        double[] truePositiveRate = new double[points + 1];
        double[] thresholds = new double[points + 1];
        thresholds[0] = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points; i++) {
            falsePositiveRate[i + 1] = (double) steps.falsePositives()[i] / steps.negatives();
            truePositiveRate[i + 1] = (double) steps.truePositives()[i] / steps.positives();
            thresholds[i + 1] = steps.thresholds()[i];
        }
        return new Roc(falsePositiveRate, truePositiveRate, thresholds);
    }

    /** The area under the curve, by trapezia: 1 for a perfect order, ½ for scores that tell nothing. */
    public double area() {
        double area = 0;
        for (int i = 1; i < thresholds.length; i++) {
            area += (falsePositiveRate[i] - falsePositiveRate[i - 1]) * (truePositiveRate[i] + truePositiveRate[i - 1]) / 2;
        }
        return area;
    }

    /**
     * Where both kinds of error are equally frequent, the measure of verification (6.1.3). Convention: between its points the
     * curve goes straight, and this is where it meets equal errors; {@link #nearestEqualErrorRate} stays on the points.
     */
    public double equalErrorRate() {
        int i = 1;
        while (i < thresholds.length - 1 && falsePositiveRate[i] + truePositiveRate[i] < 1) {
            i++;
        }
        double before = 1 - truePositiveRate[i - 1] - falsePositiveRate[i - 1];
        double after = 1 - truePositiveRate[i] - falsePositiveRate[i];
        double part = before / (before - after);
        return falsePositiveRate[i - 1] + part * (falsePositiveRate[i] - falsePositiveRate[i - 1]);
    }

    /**
     * The mean of both errors at the threshold where they differ least, at the greatest such threshold: the convention of
     * torchmetrics' {@code binary_eer}. With many scores it is near {@link #equalErrorRate}; with few it need not be.
     */
    public double nearestEqualErrorRate() {
        int i = nearest();
        return (1 - truePositiveRate[i] + falsePositiveRate[i]) / 2;
    }

    /**
     * The greater of both errors at the same threshold: the convention of the programs for speakers (6.3.3) that follow
     * {@code voxceleb_trainer}. Never less than {@link #nearestEqualErrorRate}.
     */
    public double greaterEqualErrorRate() {
        int i = nearest();
        return Math.max(1 - truePositiveRate[i], falsePositiveRate[i]);
    }

    /** The first point where both errors differ least. */
    private int nearest() {
        double least = Double.POSITIVE_INFINITY;
        int nearest = 0;
        for (int i = 0; i < thresholds.length; i++) {
            double apart = Math.abs(1 - truePositiveRate[i] - falsePositiveRate[i]);
            if (apart < least - ROUNDING) {
                least = apart;
                nearest = i;
            }
        }
        return nearest;
    }
}
