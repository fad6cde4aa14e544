package mapping.architectures;

import mapping.Space;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Tensor;

/** The vector of the first position, which a classifier reads: ℝ^{times×width} → ℝ^{width}. */
public record FirstPosition() implements Layer {

    @Override
    public Tensor apply(Tensor x) {
        return x.select(1, 0);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, Space.anything(), sizes -> new int[] {sizes[1]});
    }
}
