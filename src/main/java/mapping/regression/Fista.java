package mapping.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import mapping.Requirement;
import mapping.descent.Path;
import mapping.regularization.VectorPenalty;

/**
 * The fast iterative soft-thresholding algorithm (Beck and Teboulle 2009), section 4.3.1: {@link ProximalGradient} steps,
 * taken not from where the last one ended but from a little beyond, as in Nesterov's momentum. The error of the value falls
 * like 1/k² instead of 1/k, though not in every step.
 *
 * @param step the step without momentum
 */
public record Fista(ProximalGradient step) {

    public Fista {
        Requirement.given("The step", step);
    }

    /** With the greatest step that is safe. */
    public static Fista of(LeastSquares risk, VectorPenalty penalty) {
        return new Fista(ProximalGradient.of(risk, penalty));
    }

    /**
     * The points w₀, w₁, … and the values there.
     *
     * @throws ArithmeticException if the learning rate is so large that they leave the finite numbers
     */
    public Path path(double[] start, int steps) {
        Requirement.length("The number of steps", steps);
        Requirement.given("The start", start);
        List<double[]> points = new ArrayList<>(List.of(start.clone()));
        double[] beyond = start.clone();
        double t = 1;
        for (int k = 0; k < steps; k++) {
            double[] before = points.get(k);
            double[] next = step.apply(beyond);
            double nextT = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
            beyond = new double[next.length];
            for (int i = 0; i < next.length; i++) {
                beyond[i] = next[i] + (t - 1) / nextT * (next[i] - before[i]);
            }
            t = nextT;
            points.add(next);
        }
        double[] values = points.stream().mapToDouble(step.objective()::value).toArray();
        if (!Double.isFinite(values[steps])) {
            throw new ArithmeticException("FISTA left the finite numbers: take a learning rate of at most 1/(the greatest "
                + "curvature).");
        }
        return new Path(points, values, OptionalInt.empty());
    }
}
