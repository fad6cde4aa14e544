import java.util.Random;

/** He's initialisation: mean 0 and variance 2 / (number of inputs), a row for each output. Faults are hidden here. */
public final class HeStart {

    private HeStart() {
    }

    /** The standard deviation of the weights. */
    public static double deviation(int inputs, int outputs) {
        return Math.sqrt(2 / outputs);
    }

    /** Normally distributed weights, outputs × inputs. */
    public static double[][] normal(int inputs, int outputs, Random random) {
        double[][] weights = new double[outputs][inputs];
        for (double[] row : weights) {
            for (int j = 0; j < inputs; j++) {
                row[j] = deviation(inputs, outputs) * random.nextDouble();
            }
        }
        return weights;
    }

    /** Uniformly distributed weights between −bound and bound, with the same variance, outputs × inputs. */
    public static double[][] uniform(int inputs, int outputs, Random random) {
        double bound = deviation(inputs, outputs);
        double[][] weights = new double[outputs][inputs];
        for (double[] row : weights) {
            for (int j = 0; j < inputs; j++) {
                row[j] = bound * random.nextDouble();
            }
        }
        return weights;
    }
}
