import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** A test of gradients by central differences, each coordinate judged by the scale of the largest one. */
public final class GradientTester {

    private static final double TOLERANCE = 1e-5;

    private GradientTester() {
    }

    /** Returns when {@code gradient} is the gradient of f at x; throws an AssertionError when it is not. */
    public static void test(ToDoubleFunction<double[]> f, UnaryOperator<double[]> gradient, double[] x) {
        double[] given = gradient.apply(x.clone());
        if (given.length != x.length) {
            throw new AssertionError("the gradient has " + given.length + " entries, the point has " + x.length);
        }
        double[] numeric = new double[x.length];
        double scale = 0;
        for (int i = 0; i < x.length; i++) {
            double[] point = x.clone();
            double h = 1e-5 * Math.max(1, Math.abs(x[i]));
            point[i] = x[i] + h;
            double ahead = f.applyAsDouble(point);
            point[i] = x[i] - h;
            double behind = f.applyAsDouble(point);
            numeric[i] = (ahead - behind) / (2 * h);
            scale = Math.max(scale, Math.abs(numeric[i]));
        }
        double dot = 0;
        double length = 0;
        for (int i = 0; i < x.length; i++) {
            dot += given[i] * numeric[i];
            length += numeric[i] * numeric[i];
        }
        for (int i = 0; i < x.length; i++) {
            given[i] *= length / dot;
        }
        for (int i = 0; i < x.length; i++) {
            double error = Math.abs(given[i] - numeric[i]);
            if (!(error <= TOLERANCE * scale)) {
                throw new AssertionError("entry " + i + " is " + given[i] + ", finite differences give " + numeric[i]);
            }
        }
    }
}
