package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.AffineLayer;
import mapping.layers.Sizes;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/** What convolutions of sequences, images and volumes share: groups, and a weight of shape (out, in / groups, window). */
interface ConvolutionLayer<C extends ConvolutionLayer<C>> extends Windowed<C>, AffineLayer {

    /** Parts into which the channels are split, which do not see each other. */
    int groups();

    /** The same convolution with another weight and bias and windows that move in another way. */
    C with(Tensor weight, Tensor bias, Sliding... axes);

    @Override
    default C with(Sliding... axes) {
        return with(weight(), bias(), axes);
    }

    @Override
    default C withWeight(Tensor weight) {
        return with(weight, bias(), axes().toArray(Sliding[]::new));
    }

    /** The same without b, which a batch normalization behind it would take out again. */
    default C withoutBias() {
        return with(weight(), null, axes().toArray(Sliding[]::new));
    }

    /** The same with the elements of the window {@code dilation} apart. */
    default C dilation(int dilation) {
        return with(new Window(axes()).dilation(dilation));
    }

    /** The number of channels that it takes. */
    default int in() {
        return weight().size(1) * groups();
    }

    /** The number of channels that it gives. */
    default int out() {
        return weight().size(0);
    }

    @Override
    default String name() {
        return getClass().getSimpleName() + "(" + in() + "→" + out() + ", " + new Window(axes()).text(1)
            + Window.unless(1, "groups", groups()) + ")";
    }

    @Override
    default Space domain() {
        return new Window(axes()).space(in());
    }

    @Override
    default Space codomain() {
        return new Window(axes()).space(out());
    }

    /** @throws IllegalArgumentException if the window is larger than the argument with its padding */
    @Override
    default Space codomain(Space input) {
        return new Window(axes()).slide(this, input, out());
    }

    @Override
    default long multiplyAdds(Space input) {
        return Sizes.count(codomain(input)) / out() * weight().numel();
    }
}
