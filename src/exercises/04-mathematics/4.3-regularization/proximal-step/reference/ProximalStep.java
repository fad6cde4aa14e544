/** The group lasso by proximal gradient steps: the price is λ times the length of each group of weights, a row. */
public final class ProximalStep {

    private ProximalStep() {
    }

    /** The u that minimizes threshold · ‖u‖ + ½‖u − v‖², for one group v; a new array. */
    public static double[] shrink(double[] v, double threshold) {
        double length = length(v);
        double[] u = new double[v.length];
        if (length > threshold) {
            for (int i = 0; i < v.length; i++) {
                u[i] = (1 - threshold / length) * v[i];
            }
        }
        return u;
    }

    /** One step of ISTA: a gradient step on the risk, then the proximal step of λ Σ ‖group‖; a new matrix. */
    public static double[][] step(double[][] w, double[][] gradient, double learningRate, double lambda) {
        double[][] next = new double[w.length][];
        for (int r = 0; r < w.length; r++) {
            double[] v = w[r].clone();
            for (int i = 0; i < v.length; i++) {
                v[i] -= learningRate * gradient[r][i];
            }
            next[r] = shrink(v, learningRate * lambda);
        }
        return next;
    }

    /** Whether w is the minimum of risk + λ Σ ‖group‖, up to the tolerance, given the gradient of the risk at w. */
    public static boolean isMinimum(double[][] w, double[][] gradient, double lambda, double tolerance) {
        for (int r = 0; r < w.length; r++) {
            double length = length(w[r]);
            if (length == 0) {
                if (length(gradient[r]) > lambda + tolerance) {
                    return false;
                }
                continue;
            }
            for (int i = 0; i < w[r].length; i++) {
                if (Math.abs(gradient[r][i] + lambda * w[r][i] / length) > tolerance) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double length(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }
}
