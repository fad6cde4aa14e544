package mapping.losses;

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
        ClassRows layout = ClassRows.of(name(), logProbabilities);
        int[] labels = layout.read(target, ignored);
        float[] weights = layout.weights(target, ignored, classWeights).data();
        int[] chosen = new int[labels.length];
        float[] losses = new float[labels.length];
        for (int row = 0; row < labels.length; row++) {
            int example = row / layout.places();
            chosen[row] = (example * layout.classes() + Math.max(0, labels[row])) * layout.places() + row % layout.places();
            losses[row] = weights[row] == 0 ? 0 : -weights[row] * logProbabilities.data()[chosen[row]];
        }
        return Tensor.computed(name(), losses, layout.labels(), u -> {
            float[] into = logProbabilities.gradient();
            for (int row = 0; row < u.length; row++) {
                into[chosen[row]] -= weights[row] * u[row];
            }
        }, logProbabilities);
    }

    /** The weights of the labels' classes; 0 for ignored ones. */
    @Override
    public Tensor counts(Tensor logProbabilities, Tensor target) {
        return ClassRows.of(name(), logProbabilities).weights(target, ignored, classWeights);
    }
}
