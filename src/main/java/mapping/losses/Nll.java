package mapping.losses;

import java.util.Arrays;
import mapping.tensor.Tensor;

/**
 * −(log-probability of the true class): what a model that gives log-probabilities pays. Section 4.1.2. After
 * {@code logSoftmax} it is {@link CrossEntropy}. Shapes, weights and ignored labels as there. PyTorch: {@code nn.NLLLoss}.
 *
 * @param classWeights a vector, or null for equal weights
 * @param ignored      the label that does not count, −100 by default
 */
public record Nll(Tensor classWeights, int ignored) implements Loss {

    /** Examples of class c count {@code weights[c]} times. */
    public Nll classWeights(float... weights) {
        return new Nll(Tensor.vector(weights), ignored);
    }

    /** Targets with this label do not count. */
    public Nll ignoring(int label) {
        return new Nll(classWeights, label);
    }

    @Override
    public Tensor each(Tensor logProbabilities, Tensor target) {
        ClassRows layout = ClassRows.of("nll", logProbabilities);
        int[] labels = layout.read(target, ignored);
        float[] weights = weights(layout, labels);
        int[] chosen = new int[labels.length];
        float[] losses = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            int example = row / layout.places();
            chosen[row] = (example * layout.classes() + Math.max(0, labels[row])) * layout.places() + row % layout.places();
            losses[row] = weights[row] == 0 ? 0 : -weights[row] * logProbabilities.data()[chosen[row]];
        }
        return Tensor.computed("nll", losses, layout.labels(), u -> {
            float[] into = logProbabilities.gradient();
            for (int row = 0; row < u.length; row++) {
                into[chosen[row]] -= weights[row] * u[row];
            }
        }, logProbabilities);
    }

    /** The mean, weighted by the weights of the labels. */
    @Override
    public Tensor apply(Tensor logProbabilities, Tensor target) {
        ClassRows layout = ClassRows.of("nll", logProbabilities);
        double divisor = 0;
        for (float weight : weights(layout, layout.read(target, ignored))) {
            divisor += weight;
        }
        if (!(divisor > 0)) {
            throw new IllegalArgumentException("nll: no target counts (all are ignored or have weight 0), so there is no mean: "
                + "leave such a batch out, or use sum().");
        }
        return each(logProbabilities, target).sum().div(divisor);
    }

    /** How much each row counts. */
    private float[] weights(ClassRows layout, int[] labels) {
        if (classWeights != null && classWeights.numel() != layout.classes()) {
            throw new IllegalArgumentException("nll: there are " + classWeights.numel() + " class weights for " + layout.classes()
                + " classes.");
        }
        float[] weights = new float[labels.length];
        Arrays.fill(weights, 1);
        for (int row = 0; row < weights.length; row++) {
            weights[row] = labels[row] < 0 ? 0 : classWeights == null ? 1 : classWeights.data()[labels[row]];
        }
        return weights;
    }
}
