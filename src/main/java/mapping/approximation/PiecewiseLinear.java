package mapping.approximation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * A continuous function of straight pieces on an interval, section 1.1.2: the mapping [a, b] → ℝ that joins the points (xᵢ, yᵢ).
 * Sums, multiples and relu of such functions are such functions, so a network of one input with relu can be computed as a whole
 * and its pieces counted. All is exact as long as the numbers are short binary fractions, as those of {@link Sawtooth} are.
 *
 * @param x the knots, two at least, ascending; a is the first and b the last
 * @param y the values there
 */
public record PiecewiseLinear(double[] x, double[] y) implements Mapping<Double, Double> {

    public PiecewiseLinear {
        Requirement.asMany("values", Requirement.given("The values", y).length,
            "knots", Requirement.given("The knots", x).length);
        Requirement.atLeast("The number of knots", x.length, 2);
        for (int i = 1; i < x.length; i++) {
            if (!(x[i - 1] < x[i])) {
                throw new IllegalArgumentException("The knots must ascend, got " + x[i - 1] + " before " + x[i] + ".");
            }
        }
    }

    /** Returns x ↦ x on [a, b]. */
    public static PiecewiseLinear identity(double a, double b) {
        return new PiecewiseLinear(new double[] {a, b}, new double[] {a, b});
    }

    /**
     * Returns the interpolant of f with n pieces of equal width h = (b − a)/n: it has f's values at n + 1 knots. Where |f″| ≤ M
     * it is nowhere farther from f than M·h²/8.
     */
    public static PiecewiseLinear interpolating(Mapping<Double, Double> f, double a, double b, int n) {
        Requirement.given("The function", f);
        Requirement.atLeast("The number of pieces", n, 1);
        Requirement.length("The number of knots", n + 1L);
        double[] x = new double[n + 1];
        Arrays.setAll(x, i -> a + (b - a) * i / n);
        return new PiecewiseLinear(x, Arrays.stream(x).map(f::apply).toArray());
    }

    /** The value at a place of [a, b]. */
    @Override
    public Double apply(Double place) {
        Requirement.given("The place", place);
        if (!(place >= x[0] && place <= x[x.length - 1])) {
            throw new IllegalArgumentException("The place must lie in [" + x[0] + ", " + x[x.length - 1] + "], got " + place
                    + ".");
        }
        int found = Arrays.binarySearch(x, place);
        if (found >= 0) {
            return y[found];
        }
        int right = -found - 1;
        return y[right - 1] + slope(right - 1) * (place - x[right - 1]);
    }

    @Override
    public Space domain() {
        return Space.named("[" + x[0] + ", " + x[x.length - 1] + "]");
    }

    /** Returns the number of straight pieces: neighbours with the same slope are one piece. */
    public int pieces() {
        int pieces = 1;
        for (int i = 1; i < x.length - 1; i++) {
            pieces += slope(i) != slope(i - 1) ? 1 : 0;
        }
        return pieces;
    }

    /** Returns the slope between knot i and the next one. */
    public double slope(int i) {
        Requirement.index("piece", i, x.length - 1);
        return (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }

    /** Returns factor · this + shift. */
    public PiecewiseLinear affine(double factor, double shift) {
        return new PiecewiseLinear(x, Arrays.stream(y).map(value -> factor * value + shift).toArray());
    }

    /** Returns this + other, on the same interval; its knots are those of both. */
    public PiecewiseLinear plus(PiecewiseLinear other) {
        Requirement.given("The other function", other);
        if (x[0] != other.x[0] || x[x.length - 1] != other.x[other.x.length - 1]) {
            throw new IllegalArgumentException("Functions that are added must have one interval, got " + domain() + " and "
                    + other.domain() + ".");
        }
        TreeSet<Double> knots = new TreeSet<>();
        Arrays.stream(x).forEach(knots::add);
        Arrays.stream(other.x).forEach(knots::add);
        double[] both = knots.stream().mapToDouble(Double::doubleValue).toArray();
        return new PiecewiseLinear(both, Arrays.stream(both).map(place -> apply(place) + other.apply(place)).toArray());
    }

    /** Returns max(0, this): a knot is added wherever a piece crosses 0. */
    public PiecewiseLinear relu() {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (i > 0 && y[i - 1] * y[i] < 0) {
                points.add(new double[] {x[i - 1] - y[i - 1] / slope(i - 1), 0});
            }
            points.add(new double[] {x[i], Math.max(0, y[i])});
        }
        return new PiecewiseLinear(points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Returns the largest distance from f at {@code samples} places of equal spacing, both ends among them. */
    public double largestError(Mapping<Double, Double> f, int samples) {
        Requirement.given("The function", f);
        Requirement.atLeast("The number of samples", samples, 2);
        double largest = 0;
        double width = x[x.length - 1] - x[0];
        for (int i = 0; i < samples; i++) {
            double place = Math.min(x[0] + width * i / (samples - 1), x[x.length - 1]);
            largest = Math.max(largest, Math.abs(apply(place) - f.apply(place)));
        }
        return largest;
    }
}
