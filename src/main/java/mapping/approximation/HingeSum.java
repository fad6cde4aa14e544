package mapping.approximation;

import mapping.Mapping;
import mapping.Requirement;
import mapping.Space;

/**
 * A network with one input, one layer of n units with relu and one output, section 1.1.2: the mapping ℝ → ℝ,
 * x ↦ c + Σ aᵢ · relu(x − bᵢ). Each unit is 0 up to bᵢ and then rises, so each adds one bend, and n units make at most n + 1
 * pieces. As a network it has n weights (here all 1) and n biases −bᵢ in its first layer and n + 1 numbers in its second.
 *
 * @param offset  c
 * @param bends   the bᵢ
 * @param changes the aᵢ, by how much the slope changes at bᵢ
 */
public record HingeSum(double offset, double[] bends, double[] changes) implements Mapping<Double, Double> {

    public HingeSum {
        Requirement.asMany("changes of slope", Requirement.given("The changes of slope", changes).length,
            "bends", Requirement.given("The bends", bends).length);
        Requirement.atLeast("The number of units", bends.length, 1);
    }

    /**
     * Returns the network that equals f on f's interval, with one unit for each piece: the first gives the slope at the
     * start.
     */
    public static HingeSum of(PiecewiseLinear f) {
        int n = Requirement.given("The function", f).x().length - 1;
        double[] bends = new double[n];
        double[] changes = new double[n];
        for (int i = 0; i < n; i++) {
            bends[i] = f.x()[i];
            changes[i] = f.slope(i) - (i == 0 ? 0 : f.slope(i - 1));
        }
        return new HingeSum(f.y()[0], bends, changes);
    }

    @Override
    public Double apply(Double x) {
        Requirement.given("The place", x);
        double sum = offset;
        for (int i = 0; i < bends.length; i++) {
            sum += changes[i] * Math.max(0, x - bends[i]);
        }
        return sum;
    }

    /** Returns the same network as a function on [a, b], unit by unit. */
    public PiecewiseLinear on(double a, double b) {
        PiecewiseLinear sum = PiecewiseLinear.identity(a, b).affine(0, offset);
        for (int i = 0; i < bends.length; i++) {
            sum = sum.plus(PiecewiseLinear.identity(a, b).affine(1, -bends[i]).relu().affine(changes[i], 0));
        }
        return sum;
    }

    /** Returns n, the number of units. */
    public int units() {
        return bends.length;
    }

    /** Returns the number of weights and biases of such a network: 3n + 1. */
    public static long parameters(long units) {
        return 3 * units + 1;
    }

    @Override
    public Space domain() {
        return Space.reals();
    }

    @Override
    public Space codomain() {
        return Space.reals();
    }
}
