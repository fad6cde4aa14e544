package mapping.descent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * Where a descent went: its points and the values there, all of them finite.
 *
 * @param points     the start and the point after each step, so one more than the number of steps
 * @param values     f at each of the points
 * @param divergedAt the step (from 1) whose result was no longer finite, if there was one; the path ends before it
 */
public record Path(List<double[]> points, double[] values, OptionalInt divergedAt) {

    /**
     * Follows a method that may change from step to step, as with a learning rate that follows a schedule:
     * {@code Path.of(f, step -> new GradientDescent(f, schedule.rate(step)), start, 100)}.
     *
     * @param methods the method of step 0, 1, 2, …
     * @throws CancellationException if the thread is interrupted
     */
    public static Path of(Objective objective, IntFunction<? extends Descent> methods, double[] start, int steps) {
        Requirement.given("The methods", methods);
        Requirement.length("The number of steps", steps);
        Requirement.given("The start", start);
        Requirement.given("The objective", objective);
        List<double[]> points = new ArrayList<>(List.of(start.clone()));
        double[] values = new double[steps + 1];
        values[0] = objective.value(start);
        if (!finite(start) || !Double.isFinite(values[0])) {
            throw new IllegalArgumentException(
                "The start must have finite coordinates and a finite value, got value " + Requirement.number(values[0]) + ".");
        }
        for (int step = 0; step < steps; step++) {
            if (Thread.interrupted()) {
                throw new CancellationException("The descent was interrupted before step " + step + ".");
            }
            double[] next = methods.apply(step).apply(points.get(step));
            double value = finite(next) ? objective.value(next) : Double.NaN;
            if (!Double.isFinite(value)) {
                return new Path(points, Arrays.copyOf(values, step + 1), OptionalInt.of(step + 1));
            }
            points.add(next);
            values[step + 1] = value;
        }
        return new Path(points, values, OptionalInt.empty());
    }

    /** The number of steps taken. */
    public int steps() {
        return points.size() - 1;
    }

    /** The point that was reached. */
    public double[] last() {
        return points.get(steps());
    }

    /** One coordinate of every point, ready for a chart. */
    public double[] coordinate(int index) {
        Requirement.index("coordinate", index, last().length);
        return points.stream().mapToDouble(point -> point[index]).toArray();
    }

    /** The distance (Euclidean) of every point from the given one, such as a known minimum. */
    public double[] distancesTo(double[] target) {
        return points.stream().mapToDouble(point -> Vectors.distance(point, target)).toArray();
    }

    /**
     * This path, if it is complete.
     *
     * @throws ArithmeticException if the path left the finite numbers
     */
    public Path requireFinite() {
        if (divergedAt.isPresent()) {
            throw new ArithmeticException("Step " + divergedAt.getAsInt() + " left the finite numbers (the value before it was "
                + Requirement.number(values[steps()]) + "): take a smaller learning rate.");
        }
        return this;
    }

    @Override
    public String toString() {
        String end = divergedAt.isPresent() ? ", then not finite any more" : "";
        return String.format(Locale.ROOT, "path of %d steps, value from %.6g to %.6g%s",
            steps(), values[0], values[steps()], end);
    }

    private static boolean finite(double[] x) {
        for (double coordinate : x) {
            if (!Double.isFinite(coordinate)) {
                return false;
            }
        }
        return true;
    }
}
