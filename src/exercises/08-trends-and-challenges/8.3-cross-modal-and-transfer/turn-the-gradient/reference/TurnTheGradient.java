/** One source example, one target example, one feature: what a domain-adversarial network subtracts. */
public final class TurnTheGradient {

    private TurnTheGradient() {
    }

    /** λ for the share p of the training that is done. */
    public static double strength(double p) {
        return 2 / (1 + Math.exp(-10 * p)) - 1;
    }

    /** ∂(class loss)/∂w − λ ∂(domain loss)/∂w. */
    public static double[] ofFeatures(double[] w, double a, double b, double[] source, int label, double[] target,
            double lambda) {
        double ofClass = (sigmoid(a * dot(w, source)) - label) * a;
        double atSource = sigmoid(b * dot(w, source)) * b / 2;
        double atTarget = (sigmoid(b * dot(w, target)) - 1) * b / 2;
        double[] gradient = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            gradient[k] = ofClass * source[k] - lambda * (atSource * source[k] + atTarget * target[k]);
        }
        return gradient;
    }

    /** ∂(domain loss)/∂b. */
    public static double ofDomainHead(double[] w, double b, double[] source, double[] target) {
        double atSource = sigmoid(b * dot(w, source)) * dot(w, source);
        double atTarget = (sigmoid(b * dot(w, target)) - 1) * dot(w, target);
        return (atSource + atTarget) / 2;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }
}
