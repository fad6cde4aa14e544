package mapping.descent;

import java.util.function.Function;
import mapping.objectives.Objective;

/**
 * A method that goes down any objective: every {@code UpdateRule} (section 3.3), and methods that need more than one gradient
 * in each step, such as {@link Lbfgs}. So all of them can race on the same contours.
 */
@FunctionalInterface
public interface Minimizer {

    /**
     * The points that the method visits from the start, with at most {@code steps} steps. A path that leaves the finite
     * numbers ends before it does, and {@link Path#divergedAt} says at which step.
     */
    Path path(Objective f, double[] start, int steps);

    /**
     * A method without a memory, from the objective to its {@link Descent}, such as {@code Minimizer.of(Newton::of)} or
     * {@code Minimizer.of(f -> new SteepestDescent(f, Armijo.standard()))}.
     */
    static Minimizer of(Function<Objective, ? extends Descent> method) {
        return (f, start, steps) -> method.apply(f).path(start, steps);
    }

    /**
     * The point after {@code steps} steps.
     *
     * @throws ArithmeticException if the path leaves the finite numbers; it says at which step
     */
    default double[] minimize(Objective f, double[] start, int steps) {
        return path(f, start, steps).requireFinite().last();
    }
}
