package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
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
public record MaxPool2d(Sliding vertical, Sliding horizontal) implements Pool<MaxPool2d> {

    public MaxPool2d {
        Requirement.given("The vertical window", vertical);
        Requirement.given("The horizontal window", horizontal);
    }

    /** Windows of size × size, side by side. */
    public static MaxPool2d of(int size) {
        Sliding side = new Sliding(size, size, 0, 1);
        return new MaxPool2d(side, side);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(vertical, horizontal);
    }

    @Override
    public MaxPool2d with(Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 2);
        return new MaxPool2d(axes[0], axes[1]);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Pooling.maxPool2d(x, vertical, horizontal);
    }

    @Override
    public String toString() {
        return signature();
    }
}
