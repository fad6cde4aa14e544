package mapping.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import mapping.Requirement;
import mapping.algebra.Precision;
import mapping.layers.Layer;
import mapping.regularization.StoppingRule;
import mapping.tensor.Tensor;

/**
 * Stops training when a value of the epochs has not improved for a while, and keeps the model of the best epoch. Section 5.3.2
 * (Prechelt 1998). How long to train becomes a hyper-parameter that is found in a single run; it regularizes, since weights grow
 * with the steps. When to stop is decided by a {@link StoppingRule}, which knows nothing of training; this class asks the rule
 * after each epoch and acts. Add it with {@link Trainer#add}, and afterwards bring the best model back with {@link #loadBest}.
 */
public final class EarlyStopping implements Callback {

    private static final String MODEL = "model.";
    private static final String COURSE = "course";

    private final String name;
    private final boolean rising;
    private final StoppingRule rule;
    private final Map<String, double[]> best = new LinkedHashMap<>();
    private double[] course = new double[0];
    private int bestEpoch = -1;

    private EarlyStopping(String name, boolean rising, StoppingRule rule) {
        this.name = name;
        this.rising = rising;
        this.rule = rule;
    }

    /** For a value that should fall, such as a loss: stops after {@code patience} epochs without a new minimum. */
    public static EarlyStopping falling(String name, int patience) {
        return new EarlyStopping(name, false, StoppingRule.patience(patience, 0));
    }

    /** For a value that should rise, such as an accuracy: stops after {@code patience} epochs without a new maximum. */
    public static EarlyStopping rising(String name, int patience) {
        return new EarlyStopping(name, true, StoppingRule.patience(patience, 0));
    }

    /** For a value that should fall, by a rule that looks at its values so far. */
    public static EarlyStopping falling(String name, StoppingRule rule) {
        return new EarlyStopping(name, false, rule);
    }

    @Override
    public void afterEpoch(Trainer trainer, Epoch epoch) {
        Requirement.given("The epoch", epoch);
        double value = epoch.value(name);
        course = Arrays.copyOf(course, course.length + 1);
        course[course.length - 1] = rising ? -value : value;
        if (isBetter(course.length - 1)) {
            bestEpoch = course.length - 1;
            trainer.model().state().forEach((key, tensor) -> best.put(key, Precision.toDoubles(tensor.data())));
        }
        if (rule.apply(course)) {
            trainer.stop();
        }
    }

    private boolean isBetter(int epoch) {
        return bestEpoch < 0 || course[epoch] < course[bestEpoch] || Double.isNaN(course[bestEpoch]);
    }

    /** The epoch of the best value, from 0; −1 before the first has ended. */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** The best value. */
    public double bestValue() {
        requireEpoch();
        return rising ? -course[bestEpoch] : course[bestEpoch];
    }

    /** Gives a model the parameters and buffers that it had after the best epoch. */
    public void loadBest(Layer model) {
        Requirement.given("The model", model);
        requireEpoch();
        Map<String, Tensor> state = new LinkedHashMap<>();
        model.state().forEach((key, tensor) -> {
            float[] values = new float[best.get(key).length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) best.get(key)[i];
            }
            state.put(key, Tensor.of(values, tensor.shape()));
        });
        model.load(state);
    }

    private void requireEpoch() {
        if (bestEpoch < 0) {
            throw new IllegalStateException("An epoch must have ended before there is a best one, got none.");
        }
    }

    @Override
    public Map<String, double[]> state() {
        Map<String, double[]> state = new LinkedHashMap<>();
        state.put(COURSE, course);
        best.forEach((key, values) -> state.put(MODEL + key, values));
        return state;
    }

    @Override
    public void restore(Map<String, double[]> state) {
        Requirement.given("The state", state);
        if (!state.containsKey(COURSE)) {
            throw new IllegalArgumentException("The state of early stopping must have a course of values, got only "
                + state.keySet() + ".");
        }
        course = state.get(COURSE).clone();
        bestEpoch = -1;
        for (int epoch = 0; epoch < course.length; epoch++) {
            bestEpoch = isBetter(epoch) ? epoch : bestEpoch;
        }
        best.clear();
        state.forEach((key, values) -> {
            if (key.startsWith(MODEL)) {
                best.put(key.substring(MODEL.length()), values);
            }
        });
    }
}
