package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The inner loops of {@link ImageProducts#weights}: results in registers while the sum over the places goes on. */
final class WeightTiles {

    /** The rows of {@link #triples}. */
    static final int TRIPLED = 12;
    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private WeightTiles() {
    }

    /** c[i, ·] += Σ_p x[offsets[i] + p] · b[p, ·] over eight rows: two vectors wide, rows of b and c {@code width} apart. */
    static void wide(int count, float[] x, int[] offsets, int row, float[] b, int bt, float[] c, int ct, int width) {
        int o0 = offsets[row];
        int o1 = offsets[row + 1];
        int o2 = offsets[row + 2];
        int o3 = offsets[row + 3];
        int o4 = offsets[row + 4];
        int o5 = offsets[row + 5];
        int o6 = offsets[row + 6];
        int o7 = offsets[row + 7];
        FloatVector c00 = fromArray(SPECIES, c, ct);
        FloatVector c01 = fromArray(SPECIES, c, ct + LANES);
        FloatVector c10 = fromArray(SPECIES, c, ct + width);
        FloatVector c11 = fromArray(SPECIES, c, ct + width + LANES);
        FloatVector c20 = fromArray(SPECIES, c, ct + 2 * width);
        FloatVector c21 = fromArray(SPECIES, c, ct + 2 * width + LANES);
        FloatVector c30 = fromArray(SPECIES, c, ct + 3 * width);
        FloatVector c31 = fromArray(SPECIES, c, ct + 3 * width + LANES);
        FloatVector c40 = fromArray(SPECIES, c, ct + 4 * width);
        FloatVector c41 = fromArray(SPECIES, c, ct + 4 * width + LANES);
        FloatVector c50 = fromArray(SPECIES, c, ct + 5 * width);
        FloatVector c51 = fromArray(SPECIES, c, ct + 5 * width + LANES);
        FloatVector c60 = fromArray(SPECIES, c, ct + 6 * width);
        FloatVector c61 = fromArray(SPECIES, c, ct + 6 * width + LANES);
        FloatVector c70 = fromArray(SPECIES, c, ct + 7 * width);
        FloatVector c71 = fromArray(SPECIES, c, ct + 7 * width + LANES);
        for (int p = 0; p < count; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * width);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * width + LANES);
            FloatVector x0 = broadcast(SPECIES, x[o0 + p]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            FloatVector x1 = broadcast(SPECIES, x[o1 + p]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            FloatVector x2 = broadcast(SPECIES, x[o2 + p]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            FloatVector x3 = broadcast(SPECIES, x[o3 + p]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            FloatVector x4 = broadcast(SPECIES, x[o4 + p]);
            c40 = x4.fma(b0, c40);
            c41 = x4.fma(b1, c41);
            FloatVector x5 = broadcast(SPECIES, x[o5 + p]);
            c50 = x5.fma(b0, c50);
            c51 = x5.fma(b1, c51);
            FloatVector x6 = broadcast(SPECIES, x[o6 + p]);
            c60 = x6.fma(b0, c60);
            c61 = x6.fma(b1, c61);
            FloatVector x7 = broadcast(SPECIES, x[o7 + p]);
            c70 = x7.fma(b0, c70);
            c71 = x7.fma(b1, c71);
        }
        c00.intoArray(c, ct);
        c01.intoArray(c, ct + LANES);
        c10.intoArray(c, ct + width);
        c11.intoArray(c, ct + width + LANES);
        c20.intoArray(c, ct + 2 * width);
        c21.intoArray(c, ct + 2 * width + LANES);
        c30.intoArray(c, ct + 3 * width);
        c31.intoArray(c, ct + 3 * width + LANES);
        c40.intoArray(c, ct + 4 * width);
        c41.intoArray(c, ct + 4 * width + LANES);
        c50.intoArray(c, ct + 5 * width);
        c51.intoArray(c, ct + 5 * width + LANES);
        c60.intoArray(c, ct + 6 * width);
        c61.intoArray(c, ct + 6 * width + LANES);
        c70.intoArray(c, ct + 7 * width);
        c71.intoArray(c, ct + 7 * width + LANES);
    }

    /** The same, one vector wide. */
    static void narrow(int count, float[] x, int[] offsets, int row, float[] b, int bt, float[] c, int ct,
            int width) {
        int o0 = offsets[row];
        int o1 = offsets[row + 1];
        int o2 = offsets[row + 2];
        int o3 = offsets[row + 3];
        int o4 = offsets[row + 4];
        int o5 = offsets[row + 5];
        int o6 = offsets[row + 6];
        int o7 = offsets[row + 7];
        FloatVector c0 = fromArray(SPECIES, c, ct);
        FloatVector c1 = fromArray(SPECIES, c, ct + width);
        FloatVector c2 = fromArray(SPECIES, c, ct + 2 * width);
        FloatVector c3 = fromArray(SPECIES, c, ct + 3 * width);
        FloatVector c4 = fromArray(SPECIES, c, ct + 4 * width);
        FloatVector c5 = fromArray(SPECIES, c, ct + 5 * width);
        FloatVector c6 = fromArray(SPECIES, c, ct + 6 * width);
        FloatVector c7 = fromArray(SPECIES, c, ct + 7 * width);
        for (int p = 0; p < count; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * width);
            c0 = broadcast(SPECIES, x[o0 + p]).fma(b0, c0);
            c1 = broadcast(SPECIES, x[o1 + p]).fma(b0, c1);
            c2 = broadcast(SPECIES, x[o2 + p]).fma(b0, c2);
            c3 = broadcast(SPECIES, x[o3 + p]).fma(b0, c3);
            c4 = broadcast(SPECIES, x[o4 + p]).fma(b0, c4);
            c5 = broadcast(SPECIES, x[o5 + p]).fma(b0, c5);
            c6 = broadcast(SPECIES, x[o6 + p]).fma(b0, c6);
            c7 = broadcast(SPECIES, x[o7 + p]).fma(b0, c7);
        }
        c0.intoArray(c, ct);
        c1.intoArray(c, ct + width);
        c2.intoArray(c, ct + 2 * width);
        c3.intoArray(c, ct + 3 * width);
        c4.intoArray(c, ct + 4 * width);
        c5.intoArray(c, ct + 5 * width);
        c6.intoArray(c, ct + 6 * width);
        c7.intoArray(c, ct + 7 * width);
    }

    /**
     * The same over twelve rows, one vector wide, where three each read neighbouring places, x[offsets[i] + p] and two more:
     * four addresses in place of twelve, which would not all stay in registers.
     */
    static void triples(int count, float[] x, int[] offsets, int row, float[] b, int bt, float[] c, int ct,
            int width) {
        int o0 = offsets[row];
        int o1 = offsets[row + 3];
        int o2 = offsets[row + 6];
        int o3 = offsets[row + 9];
        FloatVector c00 = fromArray(SPECIES, c, ct);
        FloatVector c01 = fromArray(SPECIES, c, ct + width);
        FloatVector c02 = fromArray(SPECIES, c, ct + 2 * width);
        FloatVector c10 = fromArray(SPECIES, c, ct + 3 * width);
        FloatVector c11 = fromArray(SPECIES, c, ct + 4 * width);
        FloatVector c12 = fromArray(SPECIES, c, ct + 5 * width);
        FloatVector c20 = fromArray(SPECIES, c, ct + 6 * width);
        FloatVector c21 = fromArray(SPECIES, c, ct + 7 * width);
        FloatVector c22 = fromArray(SPECIES, c, ct + 8 * width);
        FloatVector c30 = fromArray(SPECIES, c, ct + 9 * width);
        FloatVector c31 = fromArray(SPECIES, c, ct + 10 * width);
        FloatVector c32 = fromArray(SPECIES, c, ct + 11 * width);
        for (int p = 0; p < count; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * width);
            c00 = broadcast(SPECIES, x[o0 + p]).fma(b0, c00);
            c01 = broadcast(SPECIES, x[o0 + p + 1]).fma(b0, c01);
            c02 = broadcast(SPECIES, x[o0 + p + 2]).fma(b0, c02);
            c10 = broadcast(SPECIES, x[o1 + p]).fma(b0, c10);
            c11 = broadcast(SPECIES, x[o1 + p + 1]).fma(b0, c11);
            c12 = broadcast(SPECIES, x[o1 + p + 2]).fma(b0, c12);
            c20 = broadcast(SPECIES, x[o2 + p]).fma(b0, c20);
            c21 = broadcast(SPECIES, x[o2 + p + 1]).fma(b0, c21);
            c22 = broadcast(SPECIES, x[o2 + p + 2]).fma(b0, c22);
            c30 = broadcast(SPECIES, x[o3 + p]).fma(b0, c30);
            c31 = broadcast(SPECIES, x[o3 + p + 1]).fma(b0, c31);
            c32 = broadcast(SPECIES, x[o3 + p + 2]).fma(b0, c32);
        }
        c00.intoArray(c, ct);
        c01.intoArray(c, ct + width);
        c02.intoArray(c, ct + 2 * width);
        c10.intoArray(c, ct + 3 * width);
        c11.intoArray(c, ct + 4 * width);
        c12.intoArray(c, ct + 5 * width);
        c20.intoArray(c, ct + 6 * width);
        c21.intoArray(c, ct + 7 * width);
        c22.intoArray(c, ct + 8 * width);
        c30.intoArray(c, ct + 9 * width);
        c31.intoArray(c, ct + 10 * width);
        c32.intoArray(c, ct + 11 * width);
    }
}
