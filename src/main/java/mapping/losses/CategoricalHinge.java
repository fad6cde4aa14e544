package mapping.losses;

import mapping.tensor.Tensor;
import mapping.tensor.Tensors;

/**
 * max(0, 1 + the greatest wrong score − the true score): the true class should lead by 1. Section 4.1.2 (Crammer and Singer
 * 2001). Scores (batch, classes), at least two of them, labels (batch). Keras: {@code CategoricalHinge}, which also counts a
 * 0 among the wrong scores.
 */
public record CategoricalHinge() implements Loss {

    @Override
    public Tensor each(Tensor scores, Tensor target) {
        ClassRows layout = ClassRows.of(name(), scores);
        layout.read(target);
        LossArguments.shape(scores.dim() == 2 && layout.classes() > 1, name(), "scores",
            "the shape (batch, classes) with at least two classes", scores);
        Tensor truth = Tensors.oneHot(target, layout.classes());
        Tensor own = scores.mul(truth).sum(1);
        Tensor other = scores.maskedFill(truth, Double.NEGATIVE_INFINITY).max(1);
        return other.sub(own).add(1).relu();
    }
}
