package mapping.descent;

import mapping.Mapping;
import mapping.Space;
import mapping.objectives.Objective;

/**
 * A method that goes downhill without a memory: a mapping of ℝⁿ into itself, to be applied again and again. Its orbit from
 * a start is a {@link Path}. Methods that remember their earlier steps are the optimizers of section 3.3.
 */
public interface Descent extends Mapping<double[], double[]> {

    /** The objective whose value goes down. */
    Objective objective();

    /** The next point after x, in a new array. */
    @Override
    double[] apply(double[] x);

    @Override
    default Space domain() {
        return objective().domain();
    }

    @Override
    default Space codomain() {
        return objective().domain();
    }

    /**
     * The points start, apply(start), apply(apply(start)), … with at most {@code steps} steps. A path that leaves the
     * finite numbers ends before it does, and {@link Path#divergedAt} says at which step, so that it can still be drawn.
     */
    default Path path(double[] start, int steps) {
        return Path.of(objective(), step -> this, start, steps);
    }

    /**
     * The point after {@code steps} steps.
     *
     * @throws ArithmeticException if the path leaves the finite numbers; it says at which step
     */
    default double[] descend(double[] start, int steps) {
        return path(start, steps).requireFinite().last();
    }
}
