package mapping.metrics;

import mapping.tensor.Tensor;

/**
 * R², the coefficient of determination: 1 − Σ(y − ŷ)² / Σ(y − ȳ)², the part of the variance that is explained. Section 2.2.3. It
 * is 1 for perfect predictions, 0 for always saying the mean, negative for worse. Predictions and targets of shape (n) or (n, m);
 * with m columns it is their mean. Where a column of targets is constant, R² is 1 if it was met exactly, else 0. scikit-learn:
 * {@code r2_score}.
 */
public record RSquared() implements Metric<Double> {

    @Override
    public Tally<Double> tally() {
        return new Variances();
    }

    /** The two sums of each column; that of (y − ȳ)² grows by Welford's recurrence (1962), which needs no second pass. */
    private static final class Variances implements Tally<Double> {

        private double[] mean = new double[0];
        private double[] spread = new double[0];
        private double[] residual = new double[0];
        private long count;

        @Override
        public void add(Tensor prediction, Tensor target) {
            Errors.requireSameShape("R²", prediction, target);
            int columns = target.numel() / Math.max(1, target.size(0));
            if (count == 0) {
                mean = new double[columns];
                spread = new double[columns];
                residual = new double[columns];
            }
            for (int i = 0; i < target.size(0); i++) {
                count++;
                for (int j = 0; j < columns; j++) {
                    double y = target.data()[i * columns + j];
                    double error = y - prediction.data()[i * columns + j];
                    double before = y - mean[j];
                    mean[j] += before / count;
                    spread[j] += before * (y - mean[j]);
                    residual[j] += error * error;
                }
            }
        }

        @Override
        public Double value() {
            if (count < 2) {
                throw new IllegalStateException("R² must have two examples or more, got " + count + ".");
            }
            double sum = 0;
            for (int j = 0; j < mean.length; j++) {
                sum += spread[j] > 0 ? 1 - residual[j] / spread[j] : residual[j] == 0 ? 1 : 0;
            }
            return sum / mean.length;
        }
    }
}
