package mapping.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mapping.objectives.Objective;

/**
 * The paths of 100 steps that the scripts in src/test/pytorch wrote, and the objective that they all go down:
 * ½ Σ aᵢxᵢ² + ½ Σ cos(xᵢ + xᵢ₊₁).
 */
public record Trajectories(double[] start, int[] kept, Map<String, double[][]> runs) {

    private static final double[] CURVATURE = {1, 3, 10, 0.3, 20, 5};

    public static Trajectories read(String name) {
        try (Reader reader = new InputStreamReader(
                Trajectories.class.getResourceAsStream("/pytorch/" + name), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Trajectories.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public void compare(String name, List<double[]> points, double tolerance) {
        double[][] expected = runs.get(name);
        for (int k = 0; k < expected.length; k++) {
            double[] point = points.get(kept[k]);
            for (int i = 0; i < point.length; i++) {
                assertEquals(expected[k][i], point[i], tolerance * (1 + Math.abs(expected[k][i])),
                    "step " + kept[k] + ", coordinate " + i);
            }
        }
    }

    public static Objective objective(int dimension) {
        return Objective.of(dimension, Trajectories::value, Trajectories::gradient);
    }

    public static double value(double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += 0.5 * CURVATURE[i] * x[i] * x[i] + (i == 0 ? 0 : 0.5 * StrictMath.cos(x[i - 1] + x[i]));
        }
        return sum;
    }

    public static double[] gradient(double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] += CURVATURE[i] * x[i];
            if (i > 0) {
                double slope = -0.5 * StrictMath.sin(x[i - 1] + x[i]);
                gradient[i - 1] += slope;
                gradient[i] += slope;
            }
        }
        return gradient;
    }
}
