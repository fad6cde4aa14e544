package mapping.tuning;

import java.io.Serializable;

/**
 * What a search measures: the mapping (setting, seed) ↦ loss on the validation part. It must give the same loss for the same
 * arguments, in any order and on any machine, and may be sent to another one. Section 5.3.1.
 */
@FunctionalInterface
public interface Experiment extends Serializable {

    /**
     * @param seed draws what a training draws: first weights, order of the examples
     * @return the loss, to be made small; NaN or infinite for a training that failed
     */
    double loss(Setting setting, long seed);

    /** Makes a trial with all that it needs: its number, its setting, its seed. */
    default Trial trial(int number, Setting setting, long seed) {
        return new Trial(number, setting, loss(setting, Trial.seed(seed, number)));
    }
}
