package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.Layer;
import mapping.tensor.Sliding;

/** What both kinds of pooling share: a window that moves over an image, channel by channel, ℝ^{c×h×w} → ℝ^{c×h′×w′}. */
sealed interface Pool2d<P extends Pool2d<P>> extends Layer permits AvgPool2d, MaxPool2d {

    Sliding vertical();

    Sliding horizontal();

    /** The same pooling with windows that move in another way. */
    P with(Sliding vertical, Sliding horizontal);

    private P with(Window window) {
        return with(window.vertical(), window.horizontal());
    }

    private Window window() {
        return new Window(vertical(), horizontal());
    }

    /** The same windows, {@code stride} elements apart. */
    default P stride(int stride) {
        return with(window().stride(stride));
    }

    /** The same with {@code padding} elements put around the image, at most half a window. */
    default P padding(int padding) {
        return with(window().padding(padding));
    }

    @Override
    default String name() {
        return getClass().getSimpleName() + "(" + window().text(horizontal().size()) + ")";
    }

    @Override
    default Space domain() {
        return Space.reals(Space.ANY, Space.ANY, Space.ANY);
    }

    @Override
    default Space codomain() {
        return domain();
    }

    /** @throws IllegalArgumentException if the window is larger than the image */
    @Override
    default Space codomain(Space input) {
        return window().slide(this, input, channels -> channels);
    }
}
