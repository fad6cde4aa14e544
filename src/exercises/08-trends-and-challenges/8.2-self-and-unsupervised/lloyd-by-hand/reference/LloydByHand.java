/** The two steps of k-means. */
public final class LloydByHand {

    private LloydByHand() {
    }

    private static double squares(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return sum;
    }

    /** The number of the centre that is nearest to x; of several, the first. */
    public static int nearest(double[] x, double[][] centers) {
        int best = 0;
        for (int c = 1; c < centers.length; c++) {
            if (squares(x, centers[c]) < squares(x, centers[best])) {
                best = c;
            }
        }
        return best;
    }

    /** Each centre at the mean of the rows nearest to it; one without rows stays. */
    public static double[][] moved(double[][] rows, double[][] centers) {
        double[][] sums = new double[centers.length][centers[0].length];
        int[] counts = new int[centers.length];
        for (double[] row : rows) {
            int c = nearest(row, centers);
            counts[c]++;
            for (int j = 0; j < row.length; j++) {
                sums[c][j] += row[j];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int j = 0; j < sums[c].length; j++) {
                sums[c][j] = counts[c] > 0 ? sums[c][j] / counts[c] : centers[c][j];
            }
        }
        return sums;
    }

    /** The sum of the squared distances of all rows to their nearest centres. */
    public static double inertia(double[][] rows, double[][] centers) {
        double sum = 0;
        for (double[] row : rows) {
            sum += squares(row, centers[nearest(row, centers)]);
        }
        return sum;
    }
}
