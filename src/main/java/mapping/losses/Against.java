package mapping.losses;

import mapping.Space;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/** A loss with its target fixed; see {@link Loss#against}. */
record Against(Loss loss, Tensor target) implements Layer {

    @Override
    public Tensor apply(Tensor prediction) {
        return loss.apply(prediction, target);
    }

    @Override
    public String name() {
        return loss.name();
    }

    @Override
    public Space codomain() {
        return loss.codomain();
    }
}
