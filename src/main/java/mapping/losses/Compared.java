package mapping.losses;

import mapping.tensor.Tensor;

/** A loss of three tensors with the third one fixed; see {@link ComparisonLoss#with}. */
record Compared(ComparisonLoss loss, Tensor third) implements Loss {

    @Override
    public Tensor each(Tensor first, Tensor second) {
        return loss.each(first, second, third);
    }

    @Override
    public Reduction reduction() {
        return loss.reduction();
    }

    @Override
    public String name() {
        return loss.name();
    }
}
