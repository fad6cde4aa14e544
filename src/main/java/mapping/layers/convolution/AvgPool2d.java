package mapping.layers.convolution;

import mapping.Space;
import mapping.layers.Batch;
import mapping.layers.Layer;
import mapping.tensor.Pooling;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * The mean of every window of an image, channel by channel: ℝ^{c×h×w} → ℝ^{c×h′×w′}, a coarser image. Section 6.1.1.
 * The zeros of the padding count, as in PyTorch. PyTorch: {@code nn.AvgPool2d}.
 *
 * @param vertical   how the window moves down; see {@link Sliding#count} for h′
 * @param horizontal how it moves to the right
 */
public record AvgPool2d(Sliding vertical, Sliding horizontal) implements Layer {

    /** Windows of size × size, side by side. */
    public static AvgPool2d of(int size) {
        Window tiles = Window.tiles(size);
        return new AvgPool2d(tiles.vertical(), tiles.horizontal());
    }

    private Window window() {
        return new Window(vertical, horizontal);
    }

    private static AvgPool2d with(Window window) {
        return new AvgPool2d(window.vertical(), window.horizontal());
    }

    /** The same windows, so many elements apart. */
    public AvgPool2d stride(int stride) {
        return with(window().stride(stride));
    }

    /** The same with so much padding around the image, at most half a window. */
    public AvgPool2d padding(int padding) {
        return with(window().padding(padding));
    }

    @Override
    public Tensor apply(Tensor x) {
        Batch.require(this, x);
        codomain(Batch.example(x));
        return Pooling.avgPool2d(x, vertical, horizontal);
    }

    @Override
    public String name() {
        return "AvgPool2d(" + window().text(horizontal.size()) + ")";
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
