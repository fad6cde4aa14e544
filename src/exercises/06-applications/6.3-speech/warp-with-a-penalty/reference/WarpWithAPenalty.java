/** Dynamic time warping where holding a frame costs something. */
public final class WarpWithAPenalty {

    private WarpWithAPenalty() {
    }

    private static double diagonal(double[][] sums, int i, int j) {
        return i > 0 && j > 0 ? sums[i - 1][j - 1] : Double.POSITIVE_INFINITY;
    }

    private static double left(double[][] sums, int i, int j, double penalty) {
        return j > 0 ? sums[i][j - 1] + penalty : Double.POSITIVE_INFINITY;
    }

    private static double up(double[][] sums, int i, int j, double penalty) {
        return i > 0 ? sums[i - 1][j] + penalty : Double.POSITIVE_INFINITY;
    }

    private static double[][] table(double[] a, double[] b, double penalty) {
        double[][] sums = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                double before = Math.min(diagonal(sums, i, j), Math.min(left(sums, i, j, penalty), up(sums, i, j, penalty)));
                sums[i][j] = Math.abs(a[i] - b[j]) + (i == 0 && j == 0 ? 0 : before);
            }
        }
        return sums;
    }

    /** The least sum of distances and penalties. */
    public static double cost(double[] a, double[] b, double penalty) {
        return table(a, b, penalty)[a.length - 1][b.length - 1];
    }

    /** The steps of the best way that go forward in one sequence only. */
    public static int held(double[] a, double[] b, double penalty) {
        double[][] sums = table(a, b, penalty);
        int i = a.length - 1;
        int j = b.length - 1;
        int held = 0;
        while (i > 0 || j > 0) {
            double fromLeft = left(sums, i, j, penalty);
            double fromAbove = up(sums, i, j, penalty);
            if (diagonal(sums, i, j) <= Math.min(fromLeft, fromAbove)) {
                i--;
                j--;
            } else {
                held++;
                if (fromLeft <= fromAbove) {
                    j--;
                } else {
                    i--;
                }
            }
        }
        return held;
    }
}
