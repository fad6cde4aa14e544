import java.util.function.UnaryOperator;

/** The heavy ball and Nesterov's rule as their authors wrote them: two points, and no velocity. */
public final class Momentum {

    private Momentum() {
    }

    /** Polyak (1964): the point after {@code now}, when the ball was at {@code before} a step ago; a new array. */
    public static double[] heavyBall(UnaryOperator<double[]> gradient, double[] before, double[] now, double learningRate,
            double beta) {
        double[] g = gradient.apply(now);
        double[] next = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            next[i] = now[i] + beta * (now[i] - before[i]) - learningRate * g[i];
        }
        return next;
    }

    /** Nesterov (1983): the same, with the gradient at the point to which the ball rolls by itself; a new array. */
    public static double[] nesterov(UnaryOperator<double[]> gradient, double[] before, double[] now, double learningRate,
            double beta) {
        double[] ahead = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            ahead[i] = now[i] + beta * (now[i] - before[i]);
        }
        double[] g = gradient.apply(ahead);
        double[] next = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            next[i] = ahead[i] - learningRate * g[i];
        }
        return next;
    }

    /** The velocity v with which x ← x − ηv has led from {@code before} to {@code now}; a new array. */
    public static double[] velocity(double[] before, double[] now, double learningRate) {
        double[] v = new double[now.length];
        for (int i = 0; i < now.length; i++) {
            v[i] = (before[i] - now[i]) / learningRate;
        }
        return v;
    }
}
