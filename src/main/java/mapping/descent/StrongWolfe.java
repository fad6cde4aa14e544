package mapping.descent;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * A line search for the strong Wolfe conditions (Wolfe 1969; Nocedal and Wright, algorithms 3.5 and 3.6). With
 * φ(t) = f(x + td), it finds a t with
 * <pre>
 *   φ(t) ≤ φ(0) + c₁ t φ′(0)     enough decrease: not too long
 *   |φ′(t)| ≤ c₂ |φ′(0)|         the slope has flattened: not too short
 * </pre>
 * First the step is doubled until it brackets such a t, then the bracket is narrowed by quadratic interpolation. Each trial
 * costs one value and, if that is low enough, one gradient.
 *
 * @param initialStep the first trial
 * @param decrease    c₁
 * @param curvature   c₂, with 0 &lt; c₁ &lt; c₂ &lt; 1: 0.9 for Newton-like directions, 0.1 for conjugate gradients
 */
public record StrongWolfe(double initialStep, double decrease, double curvature) implements LineSearch {

    private static final int MOST_DOUBLINGS = 60;
    private static final int MOST_NARROWINGS = 60;

    public StrongWolfe {
        Requirement.positive("The initial step", initialStep);
        if (!(0 < decrease && decrease < curvature && curvature < 1)) {
            throw new IllegalArgumentException("Decrease and curvature must have 0 < c₁ < c₂ < 1, got "
                + Requirement.number(decrease) + " and " + Requirement.number(curvature) + ".");
        }
    }

    /** Initial step 1, c₁ = 10⁻⁴, c₂ = 0.9. */
    public static StrongWolfe standard() {
        return new StrongWolfe(1, 1e-4, 0.9);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Close to a minimum rounding may hide the decrease; then the best step of the bracket is returned.
     *
     * @throws ArithmeticException if f goes down endlessly in this direction
     */
    @Override
    public double step(Objective f, double[] x, double[] gradient, double[] direction) {
        double slope = LineSearch.downhillSlope(gradient, direction);
        if (slope == 0) {
            return 0;
        }
        Line line = new Line(f, x, direction, LineSearch.valueAtStart(f, x), slope);
        Trial previous = new Trial(0, line.valueAtStart, slope);
        double t = initialStep;
        for (int doubling = 0; doubling < MOST_DOUBLINGS; doubling++) {
            double value = line.value(t);
            if (tooHigh(line, t, value) || doubling > 0 && value >= previous.value) {
                return narrow(line, previous, t, value);
            }
            Trial trial = new Trial(t, value, line.slope(t));
            if (flat(line, trial.slope)) {
                return t;
            }
            if (trial.slope >= 0) {
                return narrow(line, trial, previous.t, previous.value);
            }
            previous = trial;
            t *= 2;
        }
        throw new ArithmeticException("The objective still goes down at a step of " + t + ": it seems to have no minimum there.");
    }

    /**
     * Algorithm 3.6, "zoom": between {@code low} and {@code high} there is a t that satisfies both conditions. {@code low} has
     * the least value so far of the trials with enough decrease, and φ falls from it towards {@code high}.
     */
    private double narrow(Line line, Trial low, double high, double valueAtHigh) {
        for (int narrowing = 0; narrowing < MOST_NARROWINGS; narrowing++) {
            double t = between(low, high, valueAtHigh);
            double value = line.value(t);
            if (tooHigh(line, t, value) || value >= low.value) {
                high = t;
                valueAtHigh = value;
                continue;
            }
            Trial trial = new Trial(t, value, line.slope(t));
            if (flat(line, trial.slope)) {
                return t;
            }
            if (trial.slope * (high - low.t) >= 0) {
                high = low.t;
                valueAtHigh = low.value;
            }
            low = trial;
        }
        return low.t;
    }

    /** The lowest point of the parabola through what is known, or the middle if that point lies too close to an end. */
    private static double between(Trial low, double high, double valueAtHigh) {
        double width = high - low.t;
        double bend = valueAtHigh - low.value - low.slope * width;
        double part = -low.slope * width / (2 * bend);
        return part > 0.1 && part < 0.9 ? low.t + part * width : low.t + 0.5 * width;
    }

    private boolean tooHigh(Line line, double t, double value) {
        return !(value <= line.valueAtStart + decrease * t * line.slopeAtStart) || value == Double.NEGATIVE_INFINITY;
    }

    private boolean flat(Line line, double slope) {
        return Math.abs(slope) <= -curvature * line.slopeAtStart;
    }

    /** φ and φ′. */
    private record Line(Objective f, double[] x, double[] direction, double valueAtStart, double slopeAtStart) {

        double value(double t) {
            return f.value(Vectors.sum(x, t, direction));
        }

        double slope(double t) {
            return Vectors.dot(f.gradient(Vectors.sum(x, t, direction)), direction);
        }
    }

    /** A step length that has been tried. */
    private record Trial(double t, double value, double slope) {
    }
}
