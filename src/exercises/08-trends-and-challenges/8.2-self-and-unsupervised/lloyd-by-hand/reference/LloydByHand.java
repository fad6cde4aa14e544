import java.util.ArrayList;
import java.util.List;

/** The two steps of k-medians: k-means with absolute differences. */
public final class LloydByHand {

    private LloydByHand() {
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += Math.abs(a[j] - b[j]);
        }
        return sum;
    }

    /** The number of the centre with the least sum of absolute differences from x; of several, the first. */
    public static int nearest(double[] x, double[][] centers) {
        int best = 0;
        for (int c = 1; c < centers.length; c++) {
            if (distance(x, centers[c]) < distance(x, centers[best])) {
                best = c;
            }
        }
        return best;
    }

    /** Each centre at the median of the rows nearest to it, coordinate by coordinate; one without rows stays. */
    public static double[][] moved(double[][] rows, double[][] centers) {
        double[][] moved = new double[centers.length][];
        for (int c = 0; c < centers.length; c++) {
            moved[c] = centers[c].clone();
            List<double[]> own = new ArrayList<>();
            for (double[] row : rows) {
                if (nearest(row, centers) == c) {
                    own.add(row);
                }
            }
            for (int k = 0; k < moved[c].length && !own.isEmpty(); k++) {
                int j = k;
                double[] column = own.stream().mapToDouble(row -> row[j]).sorted().toArray();
                int half = column.length / 2;
                moved[c][j] = column.length % 2 == 1 ? column[half] : (column[half - 1] + column[half]) / 2;
            }
        }
        return moved;
    }

    /** The sum of the distances of all rows to their nearest centres. */
    public static double cost(double[][] rows, double[][] centers) {
        double sum = 0;
        for (double[] row : rows) {
            sum += distance(row, centers[nearest(row, centers)]);
        }
        return sum;
    }
}
