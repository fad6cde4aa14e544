package mapping.descent;

import mapping.Requirement;
import mapping.algebra.Vectors;
import mapping.objectives.Objective;

/**
 * A line search for the strong Wolfe conditions that interpolates by cubics (Nocedal and Wright, algorithms 3.5 and 3.6 with
 * equation 3.59). Values and slopes at two steps determine a cubic, whose minimum is the next trial; that settles faster than
 * the parabolas of {@link StrongWolfe}. The safeguards are those of Schmidt's minFunc, and so PyTorch's:
 * before there is a bracket the step grows at most tenfold, and in a bracket a trial close to an end is moved inwards unless it
 * is the first such trial.
 *
 * @param decrease   c₁; 10⁻⁴ in {@link #standard}
 * @param curvature  c₂; 0.9 in {@link #standard}
 * @param mostTrials after the first, 25 in {@link #standard}; then the best step so far is taken
 * @param tolerance  a bracket shorter than this, measured by the largest coordinate, is good enough; 10⁻⁹ in {@link #standard}
 */
public record CubicWolfe(double decrease, double curvature, int mostTrials, double tolerance) implements LineSearch {

    private static final double MARGIN = 0.1;

    public CubicWolfe {
        if (!(0 < decrease && decrease < curvature && curvature < 1)) {
            throw new IllegalArgumentException(
                "The decrease c₁ and the curvature c₂ must be 0 < c₁ < c₂ < 1, got " + decrease + " and " + curvature + ".");
        }
        Requirement.positive("The number of trials", mostTrials);
        Requirement.notNegative("The tolerance", tolerance);
    }

    /** PyTorch's constants. */
    public static CubicWolfe standard() {
        return new CubicWolfe(1e-4, 0.9, 25, 1e-9);
    }

    /** A step length t with the value and the slope there. */
    private record Trial(double t, double value, double slope) {

        /** Returns where the cubic through both trials is least between the bounds; the middle if it has no minimum. */
        static double lowest(Trial one, Trial other, double least, double greatest) {
            Trial left = one.t <= other.t ? one : other;
            Trial right = one.t <= other.t ? other : one;
            double chord = left.slope + right.slope - 3 * (left.value - right.value) / (left.t - right.t);
            double square = chord * chord - left.slope * right.slope;
            if (!(square >= 0)) {
                return (least + greatest) / 2;
            }
            double root = Math.sqrt(square);
            double t = right.t - (right.t - left.t) * ((right.slope + root - chord) / (right.slope - left.slope + 2 * root));
            return Math.min(Math.max(t, least), greatest);
        }
    }

    @Override
    public double step(Objective f, double[] x, double[] gradient, double[] direction) {
        double slope = LineSearch.downhillSlope(gradient, direction);
        if (slope == 0) {
            return 0;
        }
        Trial start = new Trial(0, LineSearch.valueAtStart(f, x), slope);
        Trial last = start;
        Trial now = trial(f, x, direction, 1);
        for (int trials = 0; trials < mostTrials; trials++) {
            if (tooHigh(now, start) || trials > 1 && now.value >= last.value) {
                return narrow(f, x, direction, start, last, now, mostTrials - trials);
            }
            if (flat(now, start)) {
                return now.t;
            }
            if (now.slope >= 0) {
                return narrow(f, x, direction, start, last, now, mostTrials - trials);
            }
            double next = Trial.lowest(last, now, now.t + 0.01 * (now.t - last.t), 10 * now.t);
            last = now;
            now = trial(f, x, direction, next);
        }
        return start.value <= now.value ? 0 : now.t;
    }

    /** Between the two trials there is a step that satisfies both conditions. */
    private double narrow(Objective f, double[] x, double[] direction, Trial start, Trial one, Trial other, int trialsLeft) {
        Trial low = one.value <= other.value ? one : other;
        Trial high = low == one ? other : one;
        double size = 0;
        for (double coordinate : direction) {
            size = Math.max(size, Math.abs(coordinate));
        }
        boolean wasNearAnEnd = false;
        for (int left = trialsLeft; left > 0 && Math.abs(high.t - low.t) * size >= tolerance; left--) {
            double least = Math.min(low.t, high.t);
            double greatest = Math.max(low.t, high.t);
            double t = Trial.lowest(low, high, least, greatest);
            double margin = MARGIN * (greatest - least);
            boolean nearAnEnd = Math.min(greatest - t, t - least) < margin;
            if (nearAnEnd && (wasNearAnEnd || t >= greatest || t <= least)) {
                t = greatest - t < t - least ? greatest - margin : least + margin;
                nearAnEnd = false;
            }
            wasNearAnEnd = nearAnEnd;
            Trial now = trial(f, x, direction, t);
            if (tooHigh(now, start) || now.value >= low.value) {
                boolean lower = now.value < low.value;
                high = lower ? low : now;
                low = lower ? now : low;
            } else {
                if (flat(now, start)) {
                    return now.t;
                }
                high = now.slope * (high.t - low.t) >= 0 ? low : high;
                low = now;
            }
        }
        return low.t;
    }

    private boolean tooHigh(Trial trial, Trial start) {
        return !(trial.value <= start.value + decrease * trial.t * start.slope);
    }

    private boolean flat(Trial trial, Trial start) {
        return Math.abs(trial.slope) <= -curvature * start.slope;
    }

    /** A value that is not finite counts as ∞: never good enough, and the next trial is in the middle. */
    private static Trial trial(Objective f, double[] x, double[] direction, double t) {
        double[] point = Vectors.sum(x, t, direction);
        double value = f.value(point);
        return Double.isFinite(value) ? new Trial(t, value, Vectors.dot(f.gradient(point), direction))
            : new Trial(t, Double.POSITIVE_INFINITY, Double.NaN);
    }
}
