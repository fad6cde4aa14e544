package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;
import mapping.tensor.Volumes;

/**
 * The mean of every window of a volume, channel by channel: ℝ^{c×d×h×w} → ℝ^{c×d′×h′×w′}, {@link AvgPool2d} with depth as one
 * more direction. Section 6.1.1. PyTorch: {@code nn.AvgPool3d}.
 *
 * @param depth      how the window moves into the depth; see {@link Sliding#count} for d′
 * @param vertical   how it moves down
 * @param horizontal how it moves to the right
 */
public record AvgPool3d(Sliding depth, Sliding vertical, Sliding horizontal) implements Pool<AvgPool3d> {

    public AvgPool3d {
        Requirement.given("The window in depth", depth);
        Requirement.given("The vertical window", vertical);
        Requirement.given("The horizontal window", horizontal);
    }

    /** Windows of size × size × size, side by side. */
    public static AvgPool3d of(int size) {
        Sliding side = new Sliding(size, size, 0, 1);
        return new AvgPool3d(side, side, side);
    }

    @Override
    public List<Sliding> axes() {
        return List.of(depth, vertical, horizontal);
    }

    @Override
    public AvgPool3d with(Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 3);
        return new AvgPool3d(axes[0], axes[1], axes[2]);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Volumes.avgPool3d(x, depth, vertical, horizontal);
    }

    @Override
    public String toString() {
        return signature();
    }
}
