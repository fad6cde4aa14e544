package mapping.losses;

import mapping.tensor.Tensor;

/** A loss whose cost is the tensor of the single losses; see {@link Loss#none}. */
record Unreduced(Loss loss) implements Loss {

    @Override
    public Tensor each(Tensor prediction, Tensor target) {
        return loss.each(prediction, target);
    }

    @Override
    public Tensor apply(Tensor prediction, Tensor target) {
        return loss.each(prediction, target);
    }

    @Override
    public String name() {
        return loss.name();
    }
}
