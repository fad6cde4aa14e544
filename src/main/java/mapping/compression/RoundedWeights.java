package mapping.compression;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mapping.Requirement;
import mapping.algebra.FloatFormat;
import mapping.algebra.Precision;
import mapping.layers.Layer;
import mapping.tensor.Tensor;
import mapping.training.Callback;
import mapping.training.Step;
import mapping.training.Trainer;

/**
 * Training with parameters of few digits: after each step they are rounded to a format, so that the next gradient is taken at a
 * point that the format has. Sections 1.3.2 and 8.1.2. Alone, a step of less than half a gap is lost. With a master copy
 * (Micikevicius et al. 2018) the steps add up there in more digits, and what is rounded is the copy. Add it with
 * {@link Trainer#add}. Activations, gradients and sums keep the digits of a {@code float}.
 */
public final class RoundedWeights implements Callback {

    private final List<Tensor> parameters;
    private final FloatFormat format;
    private final boolean keepsMaster;
    private final List<double[]> master;
    private final List<float[]> rounded;

    private RoundedWeights(Layer model, FloatFormat format, boolean keepsMaster) {
        this.parameters = Requirement.given("The model", model).parameters();
        this.format = Requirement.given("The format", format);
        this.keepsMaster = keepsMaster;
        this.master = parameters.stream().map(parameter -> Precision.toDoubles(parameter.data())).toList();
        parameters.forEach(parameter -> parameter.update(format::round));
        this.rounded = parameters.stream().map(parameter -> parameter.data().clone()).toList();
    }

    /** Rounds the model's parameters at once, and after each step. */
    public static RoundedWeights alone(Layer model, FloatFormat format) {
        return new RoundedWeights(model, format, false);
    }

    /** The same with a master copy, which begins with the parameters as they are before. */
    public static RoundedWeights withMaster(Layer model, FloatFormat format) {
        return new RoundedWeights(model, format, true);
    }

    @Override
    public void afterStep(Trainer trainer, Step step) {
        for (int k = 0; k < master.size(); k++) {
            double[] copy = master.get(k);
            float[] before = rounded.get(k);
            parameters.get(k).update(data -> {
                for (int i = 0; i < data.length; i++) {
                    copy[i] = keepsMaster ? copy[i] + ((double) data[i] - before[i]) : data[i];
                    data[i] = (float) format.round(copy[i]);
                    before[i] = data[i];
                }
            });
        }
    }

    /** The master copy, for a checkpoint. */
    @Override
    public Map<String, double[]> state() {
        Map<String, double[]> state = new TreeMap<>();
        for (int k = 0; k < master.size(); k++) {
            state.put("master." + k, master.get(k).clone());
        }
        return state;
    }

    @Override
    public void restore(Map<String, double[]> state) {
        for (int k = 0; k < master.size(); k++) {
            double[] saved = state.get("master." + k);
            System.arraycopy(saved, 0, master.get(k), 0, saved.length);
            for (int i = 0; i < saved.length; i++) {
                rounded.get(k)[i] = (float) format.round(saved[i]);
            }
        }
    }
}
