/** The gradient of the half mean squared error of a linear model, batch by batch. Three faults are hidden here. */
public final class MiniBatchGradient {

    private final double[][] x;
    private final double[] y;
    private final int batchSize;
    private final double[] gradient;

    /** Takes one row of x for each example, and its target in y. */
    public MiniBatchGradient(double[][] x, double[] y, int batchSize) {
        this.x = x;
        this.y = y;
        this.batchSize = batchSize;
        this.gradient = new double[x[0].length + 1];
    }

    /** How many batches there are. */
    public int batches() {
        return x.length / batchSize;
    }

    /** The gradient of the mean loss of one batch: an entry for each weight, then one for the bias. */
    public double[] of(int batch, double[] weights, double bias) {
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
        return gradient.clone();
    }
}
