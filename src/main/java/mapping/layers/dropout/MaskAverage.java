package mapping.layers.dropout;

import java.util.ArrayList;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.layers.Layer;
import mapping.tensor.NoGrad;
import mapping.tensor.Tensor;

/**
 * Dropout left on after training, and its answers averaged: x ↦ the mean of f(x, m) over a number of masks m. Section 5.3.2 (Gal
 * and Ghahramani, 2016, Monte Carlo dropout). Only the layers of this package are random meanwhile; all others are in evaluation
 * mode, and afterwards the whole model is. Every application draws the same masks, so that this is a mapping; it costs as many
 * applications of the model as there are masks.
 *
 * <pre>{@code
 * Tensor probabilities = new MaskAverage(network.then(softmax()), 50).apply(pictures);
 * }</pre>
 *
 * @param model with dropout in it; its output is what is averaged
 * @param masks at least 1
 */
public record MaskAverage(Layer model, int masks) implements Mapping<Tensor, Tensor> {

    /** @throws IllegalArgumentException if the model has no layer of dropout, whose average would be the model itself */
    public MaskAverage {
        Requirement.given("The model", model);
        Requirement.atLeast("The number of masks", masks, 1);
        if (noises(model).isEmpty()) {
            throw new IllegalArgumentException("An average over masks must have a model with dropout in it, got "
                + model.name() + ".");
        }
    }

    /**
     * @param x a batch, as the model takes it
     * @return the mean of the model's outputs, without a graph
     */
    @Override
    public Tensor apply(Tensor x) {
        Requirement.given("The argument", x);
        List<Noise> noises = noises(model);
        int[] calls = noises.stream().mapToInt(Noise::calls).toArray();
        model.eval();
        noises.forEach(noise -> noise.setTraining(true));
        try {
            return NoGrad.of(() -> {
                Tensor sum = model.apply(x);
                for (int mask = 1; mask < masks; mask++) {
                    sum = sum.add(model.apply(x));
                }
                return sum.div(masks);
            });
        } finally {
            model.eval();
            for (int i = 0; i < calls.length; i++) {
                noises.get(i).calls(calls[i]);
            }
        }
    }

    private static List<Noise> noises(Layer layer) {
        List<Noise> found = new ArrayList<>();
        if (layer instanceof Noise noise) {
            found.add(noise);
        }
        layer.children().values().forEach(child -> found.addAll(noises(child)));
        return found;
    }

    @Override
    public String name() {
        return "MaskAverage(" + masks + ")";
    }
}
