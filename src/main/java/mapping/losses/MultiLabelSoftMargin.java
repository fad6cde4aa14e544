package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * The mean of {@link BinaryCrossEntropyWithLogits} over the last axis, the classes, each of which an example may have or not.
 * Section 4.1.2. The target is of the scores' shape, 0 or 1. PyTorch: {@code nn.MultiLabelSoftMarginLoss}.
 *
 * @param classWeights a factor for each class, or null for 1
 */
public record MultiLabelSoftMargin(Tensor classWeights) implements Loss {

    /** Class c counts {@code weights[c]} times. */
    public MultiLabelSoftMargin classWeights(float... weights) {
        return new MultiLabelSoftMargin(Tensor.vector(weights));
    }

    @Override
    public Tensor each(Tensor scores, Tensor target) {
        Requirement.given("The scores", scores);
        LossArguments.classWeights(name(), classWeights, scores.size(-1));
        Tensor questions = new BinaryCrossEntropyWithLogits(null).each(scores, target);
        return (classWeights == null ? questions : questions.mul(classWeights)).mean(-1);
    }
}
