import java.util.function.UnaryOperator;

/** Gradient descent: the mapping x → x − η∇f(x), once and many times. */
public final class GradientStep {

    private GradientStep() {
    }

    /** The point after one step from x, as a new array. */
    public static double[] step(UnaryOperator<double[]> gradient, double[] x, double learningRate) {
        double[] g = gradient.apply(x);
        double[] next = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            next[i] = x[i] + learningRate * g[i];
        }
        return next;
    }

    /** The point after so many steps from the start, as a new array. */
    public static double[] descend(UnaryOperator<double[]> gradient, double[] start, double learningRate, int steps) {
        double[] x = start.clone();
        for (int k = 0; k < steps; k++) {
            x = step(gradient, x, learningRate);
        }
        return x;
    }
}
