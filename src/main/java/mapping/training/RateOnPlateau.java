package mapping.training;

import java.util.Map;
import mapping.Requirement;
import mapping.schedules.ReduceOnPlateau;

/**
 * Cuts the learning rate when a value of the epochs has stopped falling. Section 3.1.2. Whether to cut is decided by the rule,
 * {@link ReduceOnPlateau}, which knows nothing of training; this class asks it after each epoch and sets the rate. It must not
 * be combined with {@link Trainer#schedule}, which sets the rate in every step.
 */
public final class RateOnPlateau implements Callback {

    private final ReduceOnPlateau rule;
    private final String name;
    private ReduceOnPlateau.State state;

    /**
     * @param name of the value to look at, such as {@link History#VALIDATION_LOSS}
     */
    public RateOnPlateau(ReduceOnPlateau rule, String name) {
        this.rule = rule;
        this.name = name;
    }

    @Override
    public void afterEpoch(Trainer trainer, Epoch epoch) {
        Requirement.given("The epoch", epoch);
        Requirement.given("The trainer", trainer);
        ReduceOnPlateau.State before = state == null ? rule.start(trainer.optimizer().learningRate()) : state;
        state = rule.apply(before, epoch.value(name));
        trainer.optimizer().learningRate(state.rate());
    }

    @Override
    public Map<String, double[]> state() {
        return state == null ? Map.of()
            : Map.of("plateau", new double[] {state.rate(), state.best(), state.badEpochs(), state.coolDownLeft()});
    }

    @Override
    public void restore(Map<String, double[]> saved) {
        Requirement.given("The saved state", saved);
        double[] values = saved.get("plateau");
        if (values == null && !saved.isEmpty()) {
            throw new IllegalArgumentException("The state of a plateau must have the array \"plateau\", got only "
                + saved.keySet() + ".");
        }
        state = values == null ? null
            : new ReduceOnPlateau.State(values[0], values[1], (int) values[2], (int) values[3]);
    }
}
