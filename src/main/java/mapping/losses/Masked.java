package mapping.losses;

import mapping.tensor.Tensor;

/** A loss that counts only where a mask is not 0; see {@link Loss#masked}. */
record Masked(Loss loss, Tensor mask) implements Loss {

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        Tensor each = loss.each(prediction, target);
        return each.maskedFill(left().expand(each.shape()), 0);
    }

    @Override
    public Tensor apply(Tensor prediction, Tensor target) {
        Tensor each = each(prediction, target);
        double counted = each.numel() - left().expand(each.shape()).sum().item();
        if (counted == 0) {
            throw new IllegalArgumentException(name() + ": the mask leaves nothing, so there is no mean: leave such a batch out, "
                + "or use sum().");
        }
        return each.sum().div(counted);
    }

    /** 1 where nothing counts. */
    private Tensor left() {
        return mask.detach().eq(Tensor.scalar(0));
    }

    @Override
    public String name() {
        return loss.name();
    }
}
