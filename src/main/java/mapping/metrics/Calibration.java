package mapping.metrics;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * Whether probabilities are to be believed: of the predictions made with a confidence of about 0.8, are 80 % right? Sections
 * 4.1.2 and 5.3.3. The reliability diagram (DeGroot and Fienberg 1983; Guo et al. 2017) in bins of equal width, bin b holding the
 * confidences above b/B and up to (b + 1)/B. As a metric, {@link #metric}, it takes probabilities of shape (n, K), whose
 * greatest is the confidence and whose class is right or wrong; or those of the positive class alone, which are then compared
 * with the part of positives, as scikit-learn's {@code calibration_curve} does.
 *
 * @param count      examples in each bin
 * @param confidence their mean confidence; NaN in an empty bin
 * @param accuracy   the part of them that is right; NaN in an empty bin
 */
public record Calibration(long[] count, double[] confidence, double[] accuracy) {

    /** With this number of bins; 15 is customary. */
    public static Metric<Calibration> metric(int bins) {
        Requirement.atLeast("The number of bins of a reliability diagram", bins, 1);
        return () -> new Bins(new long[bins], new double[bins], new double[bins]);
    }

    private record Bins(long[] count, double[] confidence, double[] right) implements Tally<Calibration> {

        @Override
        public void add(Tensor prediction, Tensor target) {
            Probabilities p = Probabilities.of("Calibration", prediction, target);
            for (int i = 0; i < p.count(); i++) {
                int decision = p.isBinary() ? 1 : p.decision(i);
                double certainty = p.of(i, decision);
                int bin = bin(certainty);
                count[bin]++;
                confidence[bin] += certainty;
                right[bin] += p.label(i) == decision ? 1 : 0;
            }
        }

        private int bin(double certainty) {
            int bin = 0;
            while (bin + 1 < count.length && certainty > (bin + 1) / (double) count.length) {
                bin++;
            }
            return bin;
        }

        @Override
        public Calibration value() {
            double[] meanConfidence = new double[count.length];
            double[] accuracy = new double[count.length];
            for (int b = 0; b < count.length; b++) {
                meanConfidence[b] = confidence[b] / count[b];
                accuracy[b] = right[b] / count[b];
            }
            Calibration value = new Calibration(count.clone(), meanConfidence, accuracy);
            if (value.total() == 0) {
                throw Mean.nothing();
            }
            return value;
        }
    }

    /** The number of examples. */
    public long total() {
        long total = 0;
        for (long inBin : count) {
            total += inBin;
        }
        return total;
    }

    /** The expected calibration error (Naeini et al. 2015): |accuracy − confidence|, averaged over the examples. */
    public double expectedError() {
        double sum = 0;
        for (int b = 0; b < count.length; b++) {
            sum += count[b] == 0 ? 0 : count[b] * Math.abs(accuracy[b] - confidence[b]);
        }
        return sum / total();
    }

    /** The greatest |accuracy − confidence| of a bin that has examples. */
    public double maximumError() {
        double greatest = 0;
        for (int b = 0; b < count.length; b++) {
            greatest = count[b] == 0 ? greatest : Math.max(greatest, Math.abs(accuracy[b] - confidence[b]));
        }
        return greatest;
    }
}
