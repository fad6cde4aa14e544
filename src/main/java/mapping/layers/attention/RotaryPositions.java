package mapping.layers.attention;

import mapping.Requirement;
import mapping.Space;
import mapping.layers.ExampleCheck;
import mapping.layers.SameSpace;
import mapping.tensor.Shape;
import mapping.tensor.Tensor;

/**
 * Turns every pair of neighbouring elements of a vector by an angle in proportion to its position t: (a, b) as the complex number
 * a + ib times e^{itω}, with frequencies ω = 10000^{−2j/size} for pair j. Section 6.2.3 (Su et al., 2021). Applied to queries and
 * keys, their inner product then depends on the distance of two positions alone. Nothing is learnt; lengths are kept.
 */
public final class RotaryPositions implements SameSpace {

    private final int size;
    private final double base;
    private float[] cos = {};
    private float[] sin = {};

    private RotaryPositions(int size, double base) {
        if (size < 2 || size % 2 != 0) {
            throw new IllegalArgumentException("The size of rotary positions, which turn pairs of elements, must be even, got "
                + size + ".");
        }
        this.size = size;
        Requirement.positive("The base of rotary positions", base);
        this.base = base;
    }

    /** For heads of an even size, base 10000. */
    public static RotaryPositions of(int size) {
        return new RotaryPositions(size, 10_000);
    }

    /** With another base: the larger, the slower turns the last pair, and the longer may sequences be. */
    public static RotaryPositions of(int size, double base) {
        return new RotaryPositions(size, base);
    }

    /** x of shape (batch, times, heads · size); every head is turned alike. */
    @Override
    public Tensor apply(Tensor x) {
        return apply(x, 0);
    }

    /** For vectors that stand at the positions from {@code first} on, as when a sequence is written step by step. */
    public Tensor apply(Tensor x, int first) {
        ExampleCheck.require(this, x);
        if (x.size(2) % size != 0) {
            throw new IllegalArgumentException("Vectors for " + name() + " must have a multiple of " + size + " elements, got "
                + "shape " + Shape.text(x.shape()) + ".");
        }
        Requirement.atLeast("The first position", first, 0);
        Requirement.length("The last position", (long) first + x.size(1));
        prepare(first + x.size(1));
        float[] y = new float[x.numel()];
        addTurned(x.data(), first, x.size(1), x.size(2), 1, y);
        return Tensor.computed("rotary", y, x.shape(), u -> addTurned(u, first, x.size(1), x.size(2), -1, x.gradient()), x);
    }

    private void prepare(int times) {
        int pairs = size / 2;
        if (cos.length / pairs >= times) {
            return;
        }
        float[] cosines = new float[Math.multiplyExact(times, pairs)];
        float[] sines = new float[cosines.length];
        for (int i = 0; i < cosines.length; i++) {
            double angle = i / pairs / StrictMath.pow(base, 2.0 * (i % pairs) / size);
            cosines[i] = (float) StrictMath.cos(angle);
            sines[i] = (float) StrictMath.sin(angle);
        }
        cos = cosines;
        sin = sines;
    }

    /** Turned back for direction −1: the transposed of a rotation is its inverse. */
    private void addTurned(float[] x, int first, int times, int width, int direction, float[] into) {
        int pairs = size / 2;
        for (int i = 0; i < x.length; i += 2) {
            int angle = (first + i / width % times) * pairs + i % size / 2;
            float c = cos[angle];
            float s = direction * sin[angle];
            into[i] += c * x[i] - s * x[i + 1];
            into[i + 1] += s * x[i] + c * x[i + 1];
        }
    }

    @Override
    public String name() {
        return "RotaryPositions(" + size + ")";
    }

    @Override
    public Space domain() {
        return Space.reals(Space.ANY, Space.ANY);
    }

    @Override
    public String toString() {
        return signature();
    }
}
