package mapping.losses;

import mapping.tensor.Tensor;

/**
 * 1 − cos of the angle between prediction and target, along the last axis: 0 for the same direction, 2 for the opposite one,
 * however long they are. Section 4.1.2. Keras' {@code CosineSimilarity} is −cos.
 */
public record CosineSimilarity() implements Loss {

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        LossArguments.sameShape(name(), prediction, target);
        return Similarity.cosine(prediction, target).neg().add(1);
    }
}
