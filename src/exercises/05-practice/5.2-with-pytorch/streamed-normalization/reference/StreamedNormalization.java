/** The preparation x ↦ (x − mean) / deviation, fitted to training data that come in batches. */
public final class StreamedNormalization {

    private int count;
    private double[] mean;
    private double[] squares;

    /** Takes a batch into account: one row for each example. */
    public void add(double[][] batch) {
        int features = batch[0].length;
        if (mean == null) {
            mean = new double[features];
            squares = new double[features];
        }
        int size = batch.length;
        int all = count + size;
        for (int j = 0; j < features; j++) {
            double center = 0;
            for (double[] row : batch) {
                center += row[j];
            }
            center /= size;
            double inside = 0;
            for (double[] row : batch) {
                inside += (row[j] - center) * (row[j] - center);
            }
            double shift = center - mean[j];
            mean[j] += shift * size / all;
            double between = shift * shift * count * size / all;
            squares[j] += inside + between;
        }
        count = all;
    }

    /** The mean of each feature over all examples so far. */
    public double[] mean() {
        return mean.clone();
    }

    /** The standard deviation of each feature over all examples so far, divided by their number. */
    public double[] deviation() {
        double[] deviation = new double[squares.length];
        for (int j = 0; j < deviation.length; j++) {
            deviation[j] = Math.sqrt(squares[j] / count);
        }
        return deviation;
    }

    /** An example with the mean subtracted, divided by the deviation where that is not 0. */
    public double[] apply(double[] x) {
        double[] deviation = deviation();
        double[] prepared = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            double divisor = deviation[j] == 0 ? 1 : deviation[j];
            prepared[j] = (x[j] - mean[j]) / divisor;
        }
        return prepared;
    }
}
