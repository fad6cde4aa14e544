package mapping.layers.convolution;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Pooling;
import mapping.tensor.Tensor;

/**
 * The greatest elements of windows that share a sequence out evenly: sequences of any length become sequences of one
 * length, ℝ^{c×n} → ℝ^{c×length}. Section 6.3. PyTorch: {@code nn.AdaptiveMaxPool1d}.
 */
public record AdaptiveMaxPool1d(int length) implements Layer {

    public AdaptiveMaxPool1d {
        Requirement.atLeast("The length of AdaptiveMaxPool1d", length, 1);
    }

    public static AdaptiveMaxPool1d of(int length) {
        return new AdaptiveMaxPool1d(length);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return Pooling.adaptiveMaxPool1d(x, length);
    }

    @Override
    public String name() {
        return "AdaptiveMaxPool1d(" + Sizes.text(length) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, length);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], length});
    }

    @Override
    public String toString() {
        return signature();
    }
}
