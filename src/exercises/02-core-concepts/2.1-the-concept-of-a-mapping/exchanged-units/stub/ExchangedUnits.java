/**
 * A network of one hidden layer, x ↦ W₂ max(0, W₁x + b₁) + b₂, and its hidden units in another order. Three faults are hidden
 * in {@code exchange}.
 */
public final class ExchangedUnits {

    private ExchangedUnits() {
    }

    /** The parameters; w1 has a row for each hidden unit, w2 a column for each. */
    public record Network(double[][] w1, double[] b1, double[][] w2, double[] b2) {

        /** The mapping. */
        public double[] apply(double[] x) {
            double[] y = b2.clone();
            for (int unit = 0; unit < b1.length; unit++) {
                double sum = b1[unit];
                for (int j = 0; j < x.length; j++) {
                    sum += w1[unit][j] * x[j];
                }
                for (int k = 0; k < y.length; k++) {
                    y[k] += w2[k][unit] * Math.max(0, sum);
                }
            }
            return y;
        }
    }

    /** The same mapping under other parameters: hidden units i and j have changed places. The network given stays as it is. */
    public static Network exchange(Network network, int i, int j) {
        double[][] w1 = network.w1();
        double[] row = w1[i];
        w1[i] = w1[j];
        w1[j] = row;
        double[][] w2 = copy(network.w2());
        for (int k = 0; k < w2.length; k++) {
            w2[k][i] = w2[k][j];
            w2[k][j] = w2[k][i];
        }
        return new Network(w1, network.b1(), w2, network.b2());
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            copy[row] = matrix[row].clone();
        }
        return copy;
    }
}
