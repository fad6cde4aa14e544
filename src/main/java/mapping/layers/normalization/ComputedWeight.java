package mapping.layers.normalization;

import mapping.Space;
import mapping.layers.AffineLayer;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.tensor.Tensor;

/** A dense layer or a convolution whose weight is computed anew for each batch from what is learnt: x ↦ W(θ) x + b. */
interface ComputedWeight extends Layer {

    /** The layer of which only the bias and the kind are used. */
    AffineLayer inner();

    /** W(θ), with its graph. */
    Tensor weight();

    @Override
    default Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return inner().withWeight(weight()).apply(x);
    }

    @Override
    default String name() {
        return getClass().getSimpleName() + "(" + inner().name() + ")";
    }

    @Override
    default Space domain() {
        return inner().domain();
    }

    @Override
    default Space codomain() {
        return inner().codomain();
    }

    @Override
    default Space codomain(Space input) {
        return inner().codomain(input);
    }

    @Override
    default long multiplyAdds(Space input) {
        return inner().multiplyAdds(input);
    }
}
