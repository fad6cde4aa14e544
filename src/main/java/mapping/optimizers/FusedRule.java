package mapping.optimizers;

import mapping.kernels.Parallel;
import mapping.optimizers.rules.Adam;
import mapping.optimizers.rules.AdamW;
import mapping.optimizers.rules.FusedAdam;
import mapping.optimizers.rules.FusedMomentum;
import mapping.optimizers.rules.FusedRmsProp;
import mapping.optimizers.rules.FusedSgd;
import mapping.optimizers.rules.HeavyBall;
import mapping.optimizers.rules.Nesterov;
import mapping.optimizers.rules.RmsProp;
import mapping.optimizers.rules.Sgd;

/**
 * An update rule as one loop over {@code float} arrays, for speed: gradient, state and parameters are read once and written
 * once, so that a step runs as fast as memory delivers. The readable form of the same rule is the {@link UpdateRule}; a test
 * holds the two together.
 */
interface FusedRule {

    /** The names of the arrays that the rule remembers, as in the readable rule's state. */
    String[] arrays();

    /** Step t, from 1, of the elements {@code from} … {@code to − 1}: θ ← θ + step, in place. */
    void update(long t, float[][] arrays, float[] parameters, float[] gradient, int from, int to);

    /** Step t of all elements; of many, several threads take some each. */
    default void update(long t, float[][] arrays, float[] parameters, float[] gradient) {
        Parallel.current().ranges(parameters.length, Parallel.MANY, (from, to) ->
            update(t, arrays, parameters, gradient, from, to));
    }

    /** The fused form of a rule, or null if it has none. */
    static FusedRule of(UpdateRule rule) {
        if (rule instanceof WeightDecay decayed) {
            return of(decayed.inner(), decayed.decay());
        }
        if (rule instanceof DecoupledDecay decayed && decayed.inner() instanceof Adam adam) {
            return new FusedAdam(adam, 0, decayed.decay());
        }
        if (rule instanceof AdamW adam) {
            Adam inner = new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
            return new FusedAdam(inner, 0, adam.weightDecay());
        }
        return of(rule, 0);
    }

    private static FusedRule of(UpdateRule rule, double coupledDecay) {
        if (rule instanceof Sgd sgd) {
            return new FusedSgd(sgd.learningRate(), coupledDecay);
        }
        if (rule instanceof HeavyBall ball) {
            return new FusedMomentum(ball.learningRate(), ball.momentum(), ball.dampening(), false, coupledDecay);
        }
        if (rule instanceof Nesterov nesterov) {
            return new FusedMomentum(nesterov.learningRate(), nesterov.momentum(), 0, true, coupledDecay);
        }
        if (rule instanceof Adam adam) {
            return new FusedAdam(adam, coupledDecay, 0);
        }
        return rule instanceof RmsProp rms && !rms.centered() ? new FusedRmsProp(rms, coupledDecay) : null;
    }
}
