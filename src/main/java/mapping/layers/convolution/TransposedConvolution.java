package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.Sizes;

/** What transposed convolutions of sequences and of images share: a weight of shape (in, out / groups, window). */
interface TransposedConvolution<C extends TransposedConvolution<C>> extends ConvolutionLayer<C> {

    /** Elements added at the end of every axis of the result, fewer than the stride. */
    int outputPadding();

    @Override
    default int in() {
        return weight().size(0);
    }

    @Override
    default int out() {
        return weight().size(1) * groups();
    }

    @Override
    default int outputAxis() {
        return 1;
    }

    @Override
    default String name() {
        return getClass().getSimpleName() + "(" + in() + "→" + out() + ", " + new Window(axes()).text(1)
            + Window.unless(0, "output padding", outputPadding()) + Window.unless(1, "groups", groups()) + ")";
    }

    /** @throws IllegalArgumentException if nothing is left once the padding is taken off, or if the output padding is not less
     *     than the stride */
    @Override
    default Space codomain(Space input) {
        return new Window(axes()).grow(this, input, out(), outputPadding());
    }

    @Override
    default long multiplyAdds(Space input) {
        return Sizes.count(input) / in() * weight().numel();
    }
}
