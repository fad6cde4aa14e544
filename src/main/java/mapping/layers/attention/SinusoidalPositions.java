package mapping.layers.attention;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Adds to every vector of a sequence waves that tell its position: sin(t·ω) and cos(t·ω) side by side, with frequencies ω
 * falling from 1 to 1/10000. Section 6.2.3 (Vaswani et al., 2017). Attention by itself does not see order. Nothing is learnt.
 */
public final class SinusoidalPositions implements SameSpace {

    private final int width;
    private final Tensor table;

    private SinusoidalPositions(int maximum, int width) {
        Requirement.atLeast("The length of the longest sequence", maximum, 1);
        Requirement.atLeast("The width of a position", width, 1);
        this.width = width;
        float[] waves = new float[Shape.numel(maximum, width)];
        for (int i = 0; i < waves.length; i++) {
            int column = i % width;
            double angle = i / width / StrictMath.pow(10_000, (column - column % 2) / (double) width);
            waves[i] = (float) (column % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle));
        }
        this.table = Tensor.of(waves, maximum, width);
    }

    /**
     * @param maximum the length of the longest sequence
     * @param width   the size of a vector
     */
    public static SinusoidalPositions of(int maximum, int width) {
        return new SinusoidalPositions(maximum, width);
    }

    /** The waves themselves, of shape (maximum, width). */
    public Tensor table() {
        return table;
    }

    /** @throws IllegalArgumentException if a sequence is longer than the maximum */
    @Override
    public Tensor apply(Tensor x) {
        return apply(x, 0);
    }

    /** For vectors that stand at the positions from {@code first} on, as when a sequence is written step by step. */
    public Tensor apply(Tensor x, int first) {
        ExampleCheck.require(this, x);
        return x.add(LearntPositions.rows(this, table, first, x.size(1)));
    }

    @Override
    public String name() {
        return "SinusoidalPositions(" + width + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, width);
    }

    @Override
    public String toString() {
        return signature();
    }
}
