package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Tensor;

/**
 * The mean of every channel of an image or a sequence, ℝ^{c×h×w} → ℝᶜ or ℝ^{c×length} → ℝᶜ: the step from maps of features to a
 * classifier, for images of any size. Section 6.1.1 (Lin, Chen and Yan, 2014). PyTorch: {@code nn.AdaptiveAvgPool2d(1)} with
 * {@code nn.Flatten}.
 */
public record GlobalAveragePool() implements Layer {

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return x.flatten(2).mean(2);
    }

    @Override
    public Space domain() {
        return Space.starting(Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0]});
    }

    @Override
    public String toString() {
        return signature();
    }
}
