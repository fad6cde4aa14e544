package mapping.compression;

import mapping.Requirement;
import mapping.layers.Layer;
import mapping.schedules.Schedule;
import mapping.training.Callback;
import mapping.training.Step;
import mapping.training.Trainer;

/**
 * Pruning while training (Zhu and Gupta 2017), section 8.1.1: every few steps a new mask leaves out the smallest weights of
 * the whole model, by a schedule of shares such as {@link CubicSparsity}; after each step the mask is enforced. What was
 * pruned stays so, for a zero is among the smallest. Add it with {@link Trainer#add}. TensorFlow: {@code PruneLowMagnitude}
 * (there each layer by itself).
 */
public final class GradualPruning implements Callback {

    private final Layer model;
    private final Schedule shares;
    private final int every;
    private PruningMask mask;

    private GradualPruning(Layer model, Schedule shares, int every) {
        this.model = model;
        this.shares = shares;
        this.every = every;
        this.mask = PruningMask.smallest(model, 0);
    }

    /**
     * A new mask every {@code every} steps, by the share that the schedule has for this step.
     *
     * @throws IllegalArgumentException in a step for which the schedule gives no share from 0 to 1
     */
    public static GradualPruning of(Layer model, Schedule shares, int every) {
        Requirement.given("The model", model);
        Requirement.given("The schedule of shares", shares);
        Requirement.atLeast("The number of steps between two masks", every, 1);
        return new GradualPruning(model, shares, every);
    }

    @Override
    public void afterStep(Trainer trainer, Step step) {
        Requirement.given("The step", step);
        if (step.number() % every == 0) {
            mask.enforce();
            mask = PruningMask.smallest(model, shares.rate(step.number()));
        }
        mask.enforce();
    }

    /** The mask now. */
    public PruningMask mask() {
        return mask;
    }
}
