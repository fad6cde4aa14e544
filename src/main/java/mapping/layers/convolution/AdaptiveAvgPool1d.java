package mapping.layers.convolution;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Pooling;
import mapping.tensor.Tensor;

/**
 * Means of windows that share a sequence out evenly: sequences of any length become sequences of one
 * length, ℝ^{c×n} → ℝ^{c×length}. Section 6.3. PyTorch: {@code nn.AdaptiveAvgPool1d}.
 */
public record AdaptiveAvgPool1d(int length) implements Layer {

    public AdaptiveAvgPool1d {
        Requirement.atLeast("The length of AdaptiveAvgPool1d", length, 1);
    }

    public static AdaptiveAvgPool1d of(int length) {
        return new AdaptiveAvgPool1d(length);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return Pooling.adaptiveAvgPool1d(x, length);
    }

    @Override
    public String name() {
        return "AdaptiveAvgPool1d(" + Sizes.text(length) + ")";
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
