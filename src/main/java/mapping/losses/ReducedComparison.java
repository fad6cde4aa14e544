package mapping.losses;

import mapping.tensor.Tensor;

/** A loss of three tensors with another reduction; see {@link ComparisonLoss#reduced}. */
record ReducedComparison(ComparisonLoss loss, Reduction reduction) implements ComparisonLoss {

    @Override
    public Tensor each(Tensor first, Tensor second, Tensor third) {
        return loss.each(first, second, third);
    }

    @Override
    public ComparisonLoss reduced(Reduction other) {
        return loss.reduced(other);
    }

    @Override
    public String name() {
        return loss.name();
    }
}
