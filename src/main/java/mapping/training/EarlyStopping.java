package mapping.training;

import java.util.LinkedHashMap;
import java.util.Map;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/**
 * Stops training when a value of the epochs has not improved for a while, and keeps the model of the best epoch. Section 5.3.2
 * (Prechelt 1998). How long to train becomes a hyper-parameter that is found in a single run; it regularizes, since weights grow
 * with the steps. Put it in force with {@link Trainer#add}, afterwards bring the best model back with {@link #loadBest}.
 */
public final class EarlyStopping implements Callback {

    private static final String MODEL = "model.";

    private final String name;
    private final boolean rising;
    private final int patience;
    private final Map<String, double[]> best = new LinkedHashMap<>();
    private double bestValue;
    private int bestEpoch = -1;
    private int waited;

    private EarlyStopping(String name, boolean rising, int patience) {
        if (patience < 1) {
            throw new IllegalArgumentException("Early stopping needs a patience of 1 epoch or more, got " + patience + ".");
        }
        this.name = name;
        this.rising = rising;
        this.patience = patience;
    }

    /** For a value that should fall, such as {@link History#VALIDATION_LOSS}: stops after so many epochs without a minimum. */
    public static EarlyStopping falling(String name, int patience) {
        return new EarlyStopping(name, false, patience);
    }

    /** For a value that should rise, such as an accuracy. */
    public static EarlyStopping rising(String name, int patience) {
        return new EarlyStopping(name, true, patience);
    }

    @Override
    public void afterEpoch(Trainer trainer, Epoch epoch) {
        double value = epoch.value(name);
        if (bestEpoch < 0 || (rising ? value > bestValue : value < bestValue)) {
            bestValue = value;
            bestEpoch = epoch.number();
            waited = 0;
            trainer.model().state().forEach((key, tensor) -> best.put(key, doubles(tensor.data())));
        } else {
            waited++;
            if (waited >= patience) {
                trainer.stop();
            }
        }
    }

    private static double[] doubles(float[] values) {
        double[] exact = new double[values.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = values[i];
        }
        return exact;
    }

    /** The epoch of the best value, from 0; −1 before the first has ended. */
    public int bestEpoch() {
        return bestEpoch;
    }

    /** The best value. */
    public double bestValue() {
        requireEpoch();
        return bestValue;
    }

    /** Gives a model the parameters and buffers that it had after the best epoch. */
    public void loadBest(Layer model) {
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
            throw new IllegalStateException("No epoch has ended yet: there is no best one.");
        }
    }

    @Override
    public Map<String, double[]> state() {
        Map<String, double[]> state = new LinkedHashMap<>();
        state.put("best", new double[] {bestEpoch, bestValue, waited});
        best.forEach((key, values) -> state.put(MODEL + key, values));
        return state;
    }

    @Override
    public void restore(Map<String, double[]> state) {
        bestEpoch = (int) state.get("best")[0];
        bestValue = state.get("best")[1];
        waited = (int) state.get("best")[2];
        best.clear();
        state.forEach((key, values) -> {
            if (key.startsWith(MODEL)) {
                best.put(key.substring(MODEL.length()), values);
            }
        });
    }
}
