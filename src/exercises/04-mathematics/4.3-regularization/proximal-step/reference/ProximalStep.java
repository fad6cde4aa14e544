/** The lasso by proximal gradient steps. */
public final class ProximalStep {

    private ProximalStep() {
    }

    /** The u that minimizes threshold · |u| + ½(u − x)². */
    public static double softThreshold(double x, double threshold) {
        return Math.signum(x) * Math.max(0, Math.abs(x) - threshold);
    }

    /** One step of ISTA: a gradient step on the risk, then the proximal step of λΣ|w|. */
    public static double[] step(double[] w, double[] gradient, double learningRate, double lambda) {
        double[] next = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            next[i] = softThreshold(w[i] - learningRate * gradient[i], learningRate * lambda);
        }
        return next;
    }

    /** Whether w is the minimum of risk + λΣ|w|, up to the tolerance, given the gradient of the risk at w. */
    public static boolean isMinimum(double[] w, double[] gradient, double lambda, double tolerance) {
        for (int i = 0; i < w.length; i++) {
            double pull = Math.abs(gradient[i] + lambda * Math.signum(w[i]));
            double fault = w[i] == 0 ? Math.abs(gradient[i]) - lambda : pull;
            if (fault > tolerance) {
                return false;
            }
        }
        return true;
    }
}
