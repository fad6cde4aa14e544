package mapping.losses;

import mapping.tensor.Tensor;

/** A loss times weights; see {@link Loss#weighted}. */
record Weighted(Loss loss, Tensor weights) implements ModifiedLoss {

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Tensor each = loss.each(prediction, target);
        LossArguments.broadcasts(name(), "weights", weights, each);
        return each.mul(weights);
    }
}
