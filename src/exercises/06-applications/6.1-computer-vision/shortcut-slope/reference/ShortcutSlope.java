/** The block x ↦ x + W relu(V x), and how slopes pass back through it. */
public final class ShortcutSlope {

    private ShortcutSlope() {
    }

    /** x + W relu(V x), for V of shape m × n and W of shape n × m. */
    public static double[] block(double[][] v, double[][] w, double[] x) {
        double[] inside = times(v, x);
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < inside.length; j++) {
                y[i] += w[i][j] * Math.max(0, inside[j]);
            }
        }
        return y;
    }

    /** The transposed Jacobian of the block at x times u; the ReLU has the slope 0 at 0. */
    public static double[] pullback(double[][] v, double[][] w, double[] x, double[] u) {
        double[] inside = times(v, x);
        double[] back = u.clone();
        for (int j = 0; j < inside.length; j++) {
            double arriving = 0;
            for (int i = 0; i < u.length; i++) {
                arriving += w[i][j] * u[i];
            }
            for (int k = 0; k < back.length; k++) {
                back[k] += inside[j] > 0 ? v[j][k] * arriving : 0;
            }
        }
        return back;
    }

    /** The same of the block applied {@code n} times, one after the other, from x on. */
    public static double[] stack(double[][] v, double[][] w, int n, double[] x, double[] u) {
        if (n == 0) {
            return u.clone();
        }
        double[] later = stack(v, w, n - 1, block(v, w, x), u);
        return pullback(v, w, x, later);
    }

    private static double[] times(double[][] a, double[] x) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < x.length; k++) {
                product[i] += a[i][k] * x[k];
            }
        }
        return product;
    }
}
