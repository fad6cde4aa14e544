package mapping.losses;

import java.util.Arrays;
import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The surprise −ln p_y at the true class y, where p = softmax(logits); more generally −Σ q_c ln p_c for a distribution q over the
 * classes. Section 4.1.2. It is logSoftmax and then {@link Nll}, fused into one operation, since together they are simpler than
 * apart: the loss is ln Σ e^(x_c) − x_y, and its gradient by the logits is p − e_y, which never saturates. PyTorch:
 * {@code nn.CrossEntropyLoss}.
 *
 * <p>Logits are (batch, classes) or (batch, classes, …). The target has a class number for each example (or place), or is of the
 * logits' shape and gives distributions. With class weights, the mean over labels divides by the sum of their weights.
 *
 * @param smoothing    ε in [0, 1): the target becomes (1 − ε) q + ε / classes (Szegedy et al. 2016, label smoothing)
 * @param classWeights a vector, or null for equal weights
 * @param ignored      the label that does not count, −100 by default
 */
public record CrossEntropy(double smoothing, Tensor classWeights, int ignored) implements Loss {

    public CrossEntropy {
        Requirement.decay("The label smoothing ε", smoothing);
    }

    /** ε of the target's certainty is spread over all classes. */
    public CrossEntropy smoothing(double epsilon) {
        return new CrossEntropy(epsilon, classWeights, ignored);
    }

    /** Examples of class c count {@code weights[c]} times. */
    public CrossEntropy classWeights(float... weights) {
        return new CrossEntropy(smoothing, Tensor.vector(weights), ignored);
    }

    /** Targets with this label do not count. */
    public CrossEntropy ignoring(int label) {
        return new CrossEntropy(smoothing, classWeights, label);
    }

    /** Of the shape of a target of labels. */
    @Override
    public Tensor each(Tensor logits, Tensor target) {
        return fused(logits, target).each();
    }

    /** The weights of the labels' classes; 0 for ignored ones. */
    @Override
    public Tensor counts(Tensor logits, Tensor target) {
        return distributions(logits, target) ? Tensor.scalar(1)
            : ClassRows.of(name(), logits).weights(target, ignored, classWeights);
    }

    /**
     * The mean, in one operation with {@link #each}.
     *
     * @throws IllegalArgumentException if every target is ignored, or a label is not that of a class; names it
     */
    @Override
    public Tensor apply(Tensor logits, Tensor target) {
        return fused(logits, target).mean();
    }

    private FusedCrossEntropy fused(Tensor logits, Tensor target) {
        FusedCrossEntropy fused = new FusedCrossEntropy(this, logits);
        if (distributions(logits, target)) {
            fused.distributions(target);
        } else {
            fused.labels(target);
        }
        return fused;
    }

    private static boolean distributions(Tensor logits, Tensor target) {
        Requirement.given("The logits", logits);
        Requirement.given("The target", target);
        return Arrays.equals(logits.shape(), target.shape());
    }
}
