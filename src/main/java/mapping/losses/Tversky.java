package mapping.losses;

import mapping.Requirement;
import mapping.tensor.Tensor;

/**
 * 1 − (TP + s) / (TP + α FP + β FN + s), where true positives TP = Σ p y, false positives FP = Σ p (1 − y) and false
 * negatives FN = Σ (1 − p) y are counted with the predicted probabilities. Section 4.1.2 (Salehi et al. 2017, after Tversky
 * 1977): it looks at the overlap of two regions, not at single pixels, so that a small region counts as much as a large one.
 * α = β = ½ is the Dice loss (Milletari et al. 2016, who square the terms below), α = β = 1 the IoU or Jaccard loss.
 *
 * <p>Takes probabilities and a target of the same shape. The sums run over all axes from {@code axis} on: 1 compares whole
 * examples; 2, in (batch, classes, …), each class by itself.
 *
 * @param alpha  the price of false positives
 * @param beta   the price of false negatives
 * @param smooth s &gt; 0, which makes two empty regions agree perfectly: loss 0
 * @param axis   the first axis to be summed over
 */
public record Tversky(double alpha, double beta, double smooth, int axis) implements Loss {

    public Tversky {
        Requirement.notNegative("The price α of false positives", alpha);
        Requirement.notNegative("The price β of false negatives", beta);
        Requirement.positive("The smoothing of the Tversky index", smooth);
    }

    /** Each class by itself, of (batch, classes, …). */
    public Tversky perClass() {
        return new Tversky(alpha, beta, smooth, 2);
    }

    /** With another s. */
    public Tversky smooth(double s) {
        return new Tversky(alpha, beta, s, axis);
    }

    @Override
    public Tensor each(Tensor probabilities, Tensor target) {
        LossArguments.sameShape(name(), probabilities, target);
        LossArguments.probabilities(name(), probabilities);
        LossArguments.shape(probabilities.dim() > axis, name(), "probabilities",
            "more than " + axis + " axes, as the sums run over the others", probabilities);
        Tensor p = probabilities.flatten(axis);
        Tensor y = target.flatten(axis);
        Tensor truePositives = p.mul(y).sum(axis);
        Tensor falsePositives = p.sum(axis).sub(truePositives);
        Tensor falseNegatives = y.sum(axis).sub(truePositives);
        Tensor wrong = falsePositives.mul(alpha).add(falseNegatives.mul(beta));
        return wrong.div(truePositives.add(wrong).add(smooth));
    }
}
