/** The gradient of the half mean squared error of a linear model, batch by batch. */
public final class MiniBatchGradient {

    private final double[][] x;
    private final double[] y;
    private final int batchSize;

    /** Takes one row of x for each example, and its target in y. */
    public MiniBatchGradient(double[][] x, double[] y, int batchSize) {
        this.x = x;
        this.y = y;
        this.batchSize = batchSize;
    }

    /** How many batches there are; the last one may be smaller. */
    public int batches() {
        return (x.length + batchSize - 1) / batchSize;
    }

    /** The gradient of the mean loss of one batch: an entry for each weight, then one for the bias. */
    public double[] of(int batch, double[] weights, double bias) {
        double[] gradient = new double[weights.length + 1];
        int from = batch * batchSize;
        int to = Math.min(from + batchSize, x.length);
        for (int i = from; i < to; i++) {
            double error = bias - y[i];
            for (int j = 0; j < weights.length; j++) {
                error += weights[j] * x[i][j];
            }
            for (int j = 0; j < weights.length; j++) {
                gradient[j] += error * x[i][j];
            }
            gradient[weights.length] += error;
        }
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] /= (to - from) / 2.0;
        }
        return gradient;
    }
}
