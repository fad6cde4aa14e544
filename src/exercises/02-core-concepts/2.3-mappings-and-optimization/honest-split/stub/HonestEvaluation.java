/** Nearest neighbours, judged on examples that had no part in any choice. Three faults are hidden here. */
public final class HonestEvaluation {

    private HonestEvaluation() {
    }

    /** All rows on a common scale: minus the mean, over the deviation, both of the training rows 0..trainEnd−1. */
    public static double[][] standardized(double[][] x, int trainEnd) {
        int width = x[0].length;
        double[][] z = new double[x.length][width];
        for (int j = 0; j < width; j++) {
            double mean = 0;
            for (int i = 0; i < x.length; i++) {
                mean += x[i][j] / x.length;
            }
            double variance = 0;
            for (int i = 0; i < x.length; i++) {
                variance += (x[i][j] - mean) * (x[i][j] - mean) / x.length;
            }
            for (int i = 0; i < x.length; i++) {
                z[i][j] = (x[i][j] - mean) / Math.sqrt(variance);
            }
        }
        return z;
    }

    /** The part of the rows from..to−1 whose label (0 or 1) most of their k nearest training rows have; k is odd. */
    public static double accuracy(double[][] z, int[] labels, int trainEnd, int from, int to, int k) {
        int right = 0;
        for (int row = from; row < to; row++) {
            boolean[] taken = new boolean[z.length];
            int ones = 0;
            for (int neighbour = 0; neighbour < k; neighbour++) {
                int nearest = -1;
                for (int i = 0; i < z.length; i++) {
                    if (!taken[i] && (nearest < 0 || distance(z[row], z[i]) < distance(z[row], z[nearest]))) {
                        nearest = i;
                    }
                }
                taken[nearest] = true;
                ones += labels[nearest];
            }
            right += (2 * ones > k ? 1 : 0) == labels[row] ? 1 : 0;
        }
        return (double) right / (to - from);
    }

    /** The candidate with the greatest accuracy on the validation rows trainEnd..validationEnd−1, the first of equals. */
    public static int chosen(double[][] z, int[] labels, int trainEnd, int validationEnd, int[] candidates) {
        int best = candidates[0];
        double bestAccuracy = -1;
        for (int k : candidates) {
            double accuracy = accuracy(z, labels, trainEnd, validationEnd, z.length, k);
            if (accuracy > bestAccuracy) {
                best = k;
                bestAccuracy = accuracy;
            }
        }
        return best;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }
}
