package mapping.training;

import java.util.Map;
import java.util.function.Consumer;

/**
 * What else happens between the steps of a training run. Both methods are called when everything that belongs to the step or
 * epoch is done, so that {@link Trainer#save} and {@link Trainer#stop} may be called from them.
 */
public interface Callback {

    /** After a step of the optimizer. */
    default void afterStep(Trainer trainer, Step step) {
    }

    /** After an epoch and its validation. */
    default void afterEpoch(Trainer trainer, Epoch epoch) {
    }

    /** The callback that calls {@code use} after each step. */
    static Callback ofSteps(Consumer<Step> use) {
        return new Callback() {
            @Override
            public void afterStep(Trainer trainer, Step step) {
                use.accept(step);
            }
        };
    }

    /** The callback that calls {@code use} after each epoch. */
    static Callback ofEpochs(Consumer<Epoch> use) {
        return new Callback() {
            @Override
            public void afterEpoch(Trainer trainer, Epoch epoch) {
                use.accept(epoch);
            }
        };
    }

    /** What is remembered from epoch to epoch, for a checkpoint; arrays under names. */
    default Map<String, double[]> state() {
        return Map.of();
    }

    /** Goes on from the {@link #state} of a callback. */
    default void restore(Map<String, double[]> state) {
    }
}
