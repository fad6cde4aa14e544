package mapping.optimizers;

import mapping.kernels.Kernels;
import mapping.kernels.Parallel;

/**
 * An update rule as one loop over {@code float} arrays, for speed: gradient, state and parameters are read once and written
 * once, so that a step runs as fast as memory delivers. The readable form of the same rule is the {@link UpdateRule}, which
 * returns this one from {@link UpdateRule#fused}; a test holds the two together.
 */
public interface FusedRule {

    /** As many elements as stay in the nearest cache while the averages are looked at a second time. */
    int NEAR = 2048;

    /** The names of the arrays that the rule remembers, as in the readable rule's state. */
    String[] arrays();

    /** Step t, from 1, of the elements {@code from} … {@code to − 1}: θ ← θ + step, in place. */
    void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to);

    /**
     * Step t of all elements, divided among threads if there are many. What is remembered decays: where no gradient comes, such
     * as at the weights of pixels that are always black, an average shrinks until it is subnormal, with a momentum of 0.9 after
     * some 800 steps. From then on the step would take four times as long (Adam on the MLP of {@code ./book bench}), so these
     * averages become 0. With the usual rate and ε a parameter ends less than 10⁻³⁰ from where it would have been.
     */
    default void update(long t, float[][] arrays, float[] parameters, float[] gradient) {
        Parallel.current().ranges(parameters.length, Parallel.MANY, (from, to) -> {
            for (int at = from; at < to; at += NEAR) {
                int end = Math.min(to, at + NEAR);
                update(t, arrays, parameters, gradient, at, end);
                for (float[] remembered : arrays) {
                    Kernels.current().flushSubnormal(remembered, at, end - at);
                }
            }
        });
    }
}
