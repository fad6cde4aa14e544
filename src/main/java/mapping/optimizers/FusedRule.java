package mapping.optimizers;

import mapping.kernels.Parallel;

/**
 * An update rule as one loop over {@code float} arrays, for speed: gradient, state and parameters are read once and written
 * once, so that a step runs as fast as memory delivers. The readable form of the same rule is the {@link UpdateRule}, which
 * returns this one from {@link UpdateRule#fused}; a test holds the two together.
 */
public interface FusedRule {

    /** The names of the arrays that the rule remembers, as in the readable rule's state. */
    String[] arrays();

    /** Step t, from 1, of the elements {@code from} … {@code to − 1}: θ ← θ + step, in place. */
    void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to);

    /** Step t of all elements, divided among threads if there are many. */
    default void update(long t, float[][] arrays, float[] parameters, float[] gradient) {
        Parallel.current().ranges(parameters.length, Parallel.MANY, (from, to) ->
            update(t, arrays, parameters, gradient, from, to));
    }
}
