package mapping.layers.convolution;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.Layer;
import mapping.layers.Sizes;
import mapping.tensor.Pooling;
import mapping.tensor.Tensor;

/**
 * Means of height × width windows that share an image out evenly: images of any size become images of one size,
 * ℝ^{c×h×w} → ℝ^{c×height×width}. Section 6.1.1. PyTorch: {@code nn.AdaptiveAvgPool2d}.
 */
public record AdaptiveAvgPool2d(int height, int width) implements Layer {

    public AdaptiveAvgPool2d {
        Requirement.atLeast("The height of AdaptiveAvgPool2d", height, 1);
        Requirement.atLeast("The width of AdaptiveAvgPool2d", width, 1);
    }

    public static AdaptiveAvgPool2d of(int height, int width) {
        return new AdaptiveAvgPool2d(height, width);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        return Pooling.adaptiveAvgPool2d(x, height, width);
    }

    @Override
    public String name() {
        return "AdaptiveAvgPool2d(" + Sizes.text(height, width) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return Space.reals(Space.ANY, height, width);
    }

    @Override
    public Space codomain(Space input) {
        return Sizes.changed(input, codomain(), sizes -> new int[] {sizes[0], height, width});
    }

    @Override
    public String toString() {
        return signature();
    }
}
