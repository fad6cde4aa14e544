package mapping.losses;

import mapping.tensor.Tensor;

/** A loss that counts only where a mask is not 0; see {@link Loss#masked}. */
record Masked(Loss loss, Tensor mask) implements ModifiedLoss {

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Tensor each = loss.each(prediction, target);
        LossArguments.broadcasts(name(), "mask", mask, each);
        return each.maskedFill(left().expand(each.shape()), 0);
    }

    @Override
    public Tensor counts(Tensor prediction, Tensor target) {
        return Tensor.scalar(1).sub(left()).mul(loss.counts(prediction, target));
    }

    /** 1 where nothing counts. */
    private Tensor left() {
        return mask.detach().eq(Tensor.scalar(0));
    }
}
