package mapping.activations;

/**
 * The product x · g of a number and a gate in [0, 1], as in SiLU, GELU and Mish: far to the left the gate falls to 0 faster
 * than x grows, so that a shut gate wins even over −∞, where a plain product would be NaN.
 */
final class Gate {

    private Gate() {
    }

    static double times(double x, double gate) {
        return gate == 0 ? 0 : x * gate;
    }

    static float times(float x, float gate) {
        return gate == 0 ? 0 : x * gate;
    }
}
