package mapping.approximation;

import mapping.Requirement;

/**
 * The sawtooth of 2ᵏ pieces (Telgarsky, 2015 and 2016), section 1.1.2. The tent t(x) = 2·relu(x) − 4·relu(x − ½) takes [0, 1]
 * onto itself twice, up and down; applied k times it goes up and down 2ᵏ times. As a network it has k layers of two units each.
 */
public final class Sawtooth {

    private Sawtooth() {
    }

    /** Returns the mapping of functions that is one layer of two units and the sum that follows: f ↦ t ∘ f. */
    public static PiecewiseLinear tentOf(PiecewiseLinear f) {
        PiecewiseLinear first = Requirement.given("The function", f).relu();
        PiecewiseLinear second = f.affine(1, -0.5).relu();
        return first.affine(2, 0).plus(second.affine(-4, 0));
    }

    /**
     * Returns what k layers of two units compute on [0, 1].
     *
     * @param layers k, 1 to 20: its knots are multiples of 2 to the power −k
     */
    public static PiecewiseLinear deep(int layers) {
        Requirement.between("The number of layers", layers, 1, 20);
        PiecewiseLinear f = PiecewiseLinear.identity(0, 1);
        for (int i = 0; i < layers; i++) {
            f = tentOf(f);
        }
        return f;
    }

    /**
     * Returns the number of weights and biases of k layers of two units: 4 in the first, 6 in each further one (it takes in the
     * sum of the layer before), 3 in the output.
     */
    public static long parameters(int layers) {
        Requirement.atLeast("The number of layers", layers, 1);
        return 4 + 6L * (layers - 1) + 3;
    }

    /** Returns the least number of units with which one layer can have as many pieces: n units make at most n + 1. */
    public static long unitsOfOneLayer(int layers) {
        Requirement.between("The number of layers", layers, 1, 62);
        return (1L << layers) - 1;
    }
}
