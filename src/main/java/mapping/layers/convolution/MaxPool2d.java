package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.Batch;
import mapping.layers.Layer;
import mapping.tensor.Pooling;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * The greatest element of every window of an image, channel by channel: ℝ^{c×h×w} → ℝ^{c×h′×w′}, a coarser image. Section 6.1.1.
 * Padding never wins, and the gradient goes to the first of equals. PyTorch: {@code nn.MaxPool2d}.
 *
 * @param vertical   how the window moves down; see {@link Sliding#count} for h′
 * @param horizontal how it moves to the right
 */
public record MaxPool2d(Sliding vertical, Sliding horizontal) implements Layer {

    /** Windows of size × size, side by side. */
    public static MaxPool2d of(int size) {
        Window tiles = Window.tiles(size);
        return new MaxPool2d(tiles.vertical(), tiles.horizontal());
    }

    private Window window() {
        return new Window(vertical, horizontal);
    }

    private static MaxPool2d with(Window window) {
        return new MaxPool2d(window.vertical(), window.horizontal());
    }

    /** The same windows, so many elements apart. */
    public MaxPool2d stride(int stride) {
        return with(window().stride(stride));
    }

    /** The same with so much padding around the image, at most half a window. */
    public MaxPool2d padding(int padding) {
        return with(window().padding(padding));
    }

    @Override
    public Tensor apply(Tensor x) {
        Batch.require(this, x);
        codomain(Batch.example(x));
        return Pooling.maxPool2d(x, vertical, horizontal);
    }

    @Override
    public String name() {
        return "MaxPool2d(" + window().text(horizontal.size()) + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, Space.ANY, Space.ANY);
    }

    @Override
    public Space codomain() {
        return domain();
    }

    /** @throws IllegalArgumentException if the window is larger than the image */
    @Override
    public Space codomain(Space input) {
        return window().slide(this, input, channels -> channels);
    }

    @Override
    public String toString() {
        return signature();
    }
}
