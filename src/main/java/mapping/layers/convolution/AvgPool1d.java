package mapping.layers.convolution;

import java.util.List;
import mapping.Requirement;
import mapping.layers.ExampleCheck;
import mapping.tensor.Pooling;
import mapping.tensor.Sliding;
import mapping.tensor.Tensor;

/**
 * The mean of every window of a sequence, channel by channel: ℝ^{c×length} → ℝ^{c×length′}, {@link AvgPool2d} with one
 * direction. Section 6.3. PyTorch: {@code nn.AvgPool1d}.
 *
 * @param sliding how the window moves along the sequence; see {@link Sliding#count} for length′
 */
public record AvgPool1d(Sliding sliding) implements Pool<AvgPool1d> {

    public AvgPool1d {
        Requirement.given("The window", sliding);
    }

    /** Windows of this size, side by side. */
    public static AvgPool1d of(int size) {
        return new AvgPool1d(new Sliding(size, size, 0, 1));
    }

    @Override
    public List<Sliding> axes() {
        return List.of(sliding);
    }

    @Override
    public AvgPool1d with(Sliding... axes) {
        Requirement.given("The axes", axes);
        Requirement.asMany("windows", axes.length, "axes", 1);
        return new AvgPool1d(axes[0]);
    }

    @Override
    public Tensor apply(Tensor x) {
        ExampleCheck.require(this, x);
        codomain(ExampleCheck.space(x));
        return Pooling.avgPool1d(x, sliding);
    }

    @Override
    public String toString() {
        return signature();
    }
}
