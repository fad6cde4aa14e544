/** NT-Xent in plain Java. */
public final class TwinsNotNeighbours {

    private TwinsNotNeighbours() {
    }

    /** z divided by its length. */
    public static double[] direction(double[] z) {
        double squares = 0;
        for (double each : z) {
            squares += each * each;
        }
        double[] unit = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            unit[j] = z[j] / squares;
        }
        return unit;
    }

    /** The cosines of all pairs of rows divided by τ; −∞ on the diagonal. */
    public static double[][] similarities(double[][] all, double tau) {
        double[][] table = new double[all.length][all.length];
        for (int i = 0; i < all.length; i++) {
            for (int k = 0; k < all.length; k++) {
                double[] a = direction(all[i]);
                double[] b = direction(all[k]);
                double dot = 0;
                for (int j = 0; j < a.length; j++) {
                    dot += a[j] * b[j];
                }
                table[i][k] = dot / tau;
            }
        }
        return table;
    }

    /** The mean over all 2n views of −ln of the twin's share. */
    public static double loss(double[][] views, double[][] others, double tau) {
        int n = views.length;
        double[][] all = new double[2 * n][];
        for (int i = 0; i < n; i++) {
            all[i] = views[i];
            all[i + n] = others[i];
        }
        double[][] table = similarities(all, tau);
        double sum = 0;
        for (int i = 0; i < 2 * n; i++) {
            double exponentials = 0;
            for (int k = 0; k < 2 * n; k++) {
                exponentials += Math.exp(table[i][k]);
            }
            int twin = (i + 1) % (2 * n);
            sum += Math.log(exponentials) - table[i][twin];
        }
        return sum / (2 * n);
    }
}
