package mapping.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Max pooling over windows of 2 × 2 side by side, with vectors: the numbers of even and of odd places are sorted apart, and
 * each choice is a comparison and a blend. Which of the four has won is carried along as a float, a small whole number.
 */
final class VectorMaxima {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;
    private static final float ROUNDER = 0x1p23f;
    private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
    /** Wider rows would need places that a float cannot count. */
    private static final int WIDEST = 1 << 20;
    private static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, i -> 2 * i % LANES);
    private static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, i -> (2 * i + 1) % LANES);
    private static final VectorMask<Float> UPPER = upperHalf();
    private static final FloatVector TWICE = FloatVector.zero(SPECIES).addIndex(2);

    private VectorMaxima() {
    }

    private static VectorMask<Float> upperHalf() {
        boolean[] lanes = new boolean[LANES];
        for (int i = LANES / 2; i < LANES; i++) {
            lanes[i] = true;
        }
        return VectorMask.fromArray(SPECIES, lanes, 0);
    }

    /**
     * The windows of a row, as many as can be done with whole vectors that stay inside x and before {@code limit} in y; all
     * numbers are finite. A vector may write behind the row, before the limit. Returns how many were done.
     */
    static int row(float[] x, int at, int width, int columns, float[] y, int[] where, int to, int limit) {
        if (width > WIDEST) {
            return 0;
        }
        FloatVector width1 = TWICE.add(1);
        FloatVector below = TWICE.add(width);
        FloatVector below1 = TWICE.add(width + 1);
        int column = 0;
        while (column < columns && to + column + LANES <= limit && at + width + 2 * column + 2 * LANES <= x.length) {
            int from = at + 2 * column;
            FloatVector left = FloatVector.fromArray(SPECIES, x, from);
            FloatVector right = FloatVector.fromArray(SPECIES, x, from + LANES);
            FloatVector a = left.rearrange(EVEN).blend(right.rearrange(EVEN), UPPER);
            FloatVector b = left.rearrange(ODD).blend(right.rearrange(ODD), UPPER);
            FloatVector lowerLeft = FloatVector.fromArray(SPECIES, x, from + width);
            FloatVector lowerRight = FloatVector.fromArray(SPECIES, x, from + width + LANES);
            FloatVector c = lowerLeft.rearrange(EVEN).blend(lowerRight.rearrange(EVEN), UPPER);
            FloatVector d = lowerLeft.rearrange(ODD).blend(lowerRight.rearrange(ODD), UPPER);
            VectorMask<Float> second = b.compare(VectorOperators.GT, a);
            VectorMask<Float> fourth = d.compare(VectorOperators.GT, c);
            FloatVector upper = a.blend(b, second);
            FloatVector lower = c.blend(d, fourth);
            VectorMask<Float> down = lower.compare(VectorOperators.GT, upper);
            upper.blend(lower, down).intoArray(y, to + column);
            FloatVector place = TWICE.blend(width1, second).blend(below.blend(below1, fourth), down);
            place.add(ROUNDER).reinterpretAsInts().add(from - ROUNDER_BITS).intoArray(where, to + column);
            column += LANES;
        }
        return Math.min(column, columns);
    }
}
