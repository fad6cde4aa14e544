package mapping.kernels;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The tiles of {@link RowTiles} for an A that is transposed in memory: the elements of a column lie side by side, and
 * columns {@code lda} apart. They are read where they are, those behind the last rows too.
 */
final class ColumnTiles {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int LANES = VectorKernels.LANES;

    private ColumnTiles() {
    }

    static void tile12x2(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = ct + (rows - 1) * ldc;
        int ct1 = Math.min(ct + ldc, last);
        int ct2 = Math.min(ct + 2 * ldc, last);
        int ct3 = Math.min(ct + 3 * ldc, last);
        int ct4 = Math.min(ct + 4 * ldc, last);
        int ct5 = Math.min(ct + 5 * ldc, last);
        int ct6 = Math.min(ct + 6 * ldc, last);
        int ct7 = Math.min(ct + 7 * ldc, last);
        int ct8 = Math.min(ct + 8 * ldc, last);
        int ct9 = Math.min(ct + 9 * ldc, last);
        int ct10 = Math.min(ct + 10 * ldc, last);
        int ct11 = Math.min(ct + 11 * ldc, last);
        FloatVector c0 = start(c, ct, onward);
        FloatVector d0 = start(c, ct + LANES, onward);
        FloatVector c1 = start(c, ct1, onward);
        FloatVector d1 = start(c, ct1 + LANES, onward);
        FloatVector c2 = start(c, ct2, onward);
        FloatVector d2 = start(c, ct2 + LANES, onward);
        FloatVector c3 = start(c, ct3, onward);
        FloatVector d3 = start(c, ct3 + LANES, onward);
        FloatVector c4 = start(c, ct4, onward);
        FloatVector d4 = start(c, ct4 + LANES, onward);
        FloatVector c5 = start(c, ct5, onward);
        FloatVector d5 = start(c, ct5 + LANES, onward);
        FloatVector c6 = start(c, ct6, onward);
        FloatVector d6 = start(c, ct6 + LANES, onward);
        FloatVector c7 = start(c, ct7, onward);
        FloatVector d7 = start(c, ct7 + LANES, onward);
        FloatVector c8 = start(c, ct8, onward);
        FloatVector d8 = start(c, ct8 + LANES, onward);
        FloatVector c9 = start(c, ct9, onward);
        FloatVector d9 = start(c, ct9 + LANES, onward);
        FloatVector c10 = start(c, ct10, onward);
        FloatVector d10 = start(c, ct10 + LANES, onward);
        FloatVector c11 = start(c, ct11, onward);
        FloatVector d11 = start(c, ct11 + LANES, onward);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c0 = a0.fma(b0, c0);
            d0 = a0.fma(b1, d0);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c1 = a1.fma(b0, c1);
            d1 = a1.fma(b1, d1);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c2 = a2.fma(b0, c2);
            d2 = a2.fma(b1, d2);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
            c3 = a3.fma(b0, c3);
            d3 = a3.fma(b1, d3);
            FloatVector a4 = broadcast(SPECIES, a[ap + 4]);
            c4 = a4.fma(b0, c4);
            d4 = a4.fma(b1, d4);
            FloatVector a5 = broadcast(SPECIES, a[ap + 5]);
            c5 = a5.fma(b0, c5);
            d5 = a5.fma(b1, d5);
            FloatVector a6 = broadcast(SPECIES, a[ap + 6]);
            c6 = a6.fma(b0, c6);
            d6 = a6.fma(b1, d6);
            FloatVector a7 = broadcast(SPECIES, a[ap + 7]);
            c7 = a7.fma(b0, c7);
            d7 = a7.fma(b1, d7);
            FloatVector a8 = broadcast(SPECIES, a[ap + 8]);
            c8 = a8.fma(b0, c8);
            d8 = a8.fma(b1, d8);
            FloatVector a9 = broadcast(SPECIES, a[ap + 9]);
            c9 = a9.fma(b0, c9);
            d9 = a9.fma(b1, d9);
            FloatVector a10 = broadcast(SPECIES, a[ap + 10]);
            c10 = a10.fma(b0, c10);
            d10 = a10.fma(b1, d10);
            FloatVector a11 = broadcast(SPECIES, a[ap + 11]);
            c11 = a11.fma(b0, c11);
            d11 = a11.fma(b1, d11);
        }
        c11.intoArray(c, ct11);
        d11.intoArray(c, ct11 + LANES);
        c10.intoArray(c, ct10);
        d10.intoArray(c, ct10 + LANES);
        c9.intoArray(c, ct9);
        d9.intoArray(c, ct9 + LANES);
        c8.intoArray(c, ct8);
        d8.intoArray(c, ct8 + LANES);
        c7.intoArray(c, ct7);
        d7.intoArray(c, ct7 + LANES);
        c6.intoArray(c, ct6);
        d6.intoArray(c, ct6 + LANES);
        c5.intoArray(c, ct5);
        d5.intoArray(c, ct5 + LANES);
        c4.intoArray(c, ct4);
        d4.intoArray(c, ct4 + LANES);
        c3.intoArray(c, ct3);
        d3.intoArray(c, ct3 + LANES);
        c2.intoArray(c, ct2);
        d2.intoArray(c, ct2 + LANES);
        c1.intoArray(c, ct1);
        d1.intoArray(c, ct1 + LANES);
        c0.intoArray(c, ct);
        d0.intoArray(c, ct + LANES);
    }

    static void tile8x2(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = ct + (rows - 1) * ldc;
        int ct1 = Math.min(ct + ldc, last);
        int ct2 = Math.min(ct + 2 * ldc, last);
        int ct3 = Math.min(ct + 3 * ldc, last);
        int ct4 = Math.min(ct + 4 * ldc, last);
        int ct5 = Math.min(ct + 5 * ldc, last);
        int ct6 = Math.min(ct + 6 * ldc, last);
        int ct7 = Math.min(ct + 7 * ldc, last);
        FloatVector c0 = start(c, ct, onward);
        FloatVector d0 = start(c, ct + LANES, onward);
        FloatVector c1 = start(c, ct1, onward);
        FloatVector d1 = start(c, ct1 + LANES, onward);
        FloatVector c2 = start(c, ct2, onward);
        FloatVector d2 = start(c, ct2 + LANES, onward);
        FloatVector c3 = start(c, ct3, onward);
        FloatVector d3 = start(c, ct3 + LANES, onward);
        FloatVector c4 = start(c, ct4, onward);
        FloatVector d4 = start(c, ct4 + LANES, onward);
        FloatVector c5 = start(c, ct5, onward);
        FloatVector d5 = start(c, ct5 + LANES, onward);
        FloatVector c6 = start(c, ct6, onward);
        FloatVector d6 = start(c, ct6 + LANES, onward);
        FloatVector c7 = start(c, ct7, onward);
        FloatVector d7 = start(c, ct7 + LANES, onward);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c0 = a0.fma(b0, c0);
            d0 = a0.fma(b1, d0);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c1 = a1.fma(b0, c1);
            d1 = a1.fma(b1, d1);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c2 = a2.fma(b0, c2);
            d2 = a2.fma(b1, d2);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
            c3 = a3.fma(b0, c3);
            d3 = a3.fma(b1, d3);
            FloatVector a4 = broadcast(SPECIES, a[ap + 4]);
            c4 = a4.fma(b0, c4);
            d4 = a4.fma(b1, d4);
            FloatVector a5 = broadcast(SPECIES, a[ap + 5]);
            c5 = a5.fma(b0, c5);
            d5 = a5.fma(b1, d5);
            FloatVector a6 = broadcast(SPECIES, a[ap + 6]);
            c6 = a6.fma(b0, c6);
            d6 = a6.fma(b1, d6);
            FloatVector a7 = broadcast(SPECIES, a[ap + 7]);
            c7 = a7.fma(b0, c7);
            d7 = a7.fma(b1, d7);
        }
        c7.intoArray(c, ct7);
        d7.intoArray(c, ct7 + LANES);
        c6.intoArray(c, ct6);
        d6.intoArray(c, ct6 + LANES);
        c5.intoArray(c, ct5);
        d5.intoArray(c, ct5 + LANES);
        c4.intoArray(c, ct4);
        d4.intoArray(c, ct4 + LANES);
        c3.intoArray(c, ct3);
        d3.intoArray(c, ct3 + LANES);
        c2.intoArray(c, ct2);
        d2.intoArray(c, ct2 + LANES);
        c1.intoArray(c, ct1);
        d1.intoArray(c, ct1 + LANES);
        c0.intoArray(c, ct);
        d0.intoArray(c, ct + LANES);
    }

    static void tile4x2(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = ct + (rows - 1) * ldc;
        int ct1 = Math.min(ct + ldc, last);
        int ct2 = Math.min(ct + 2 * ldc, last);
        int ct3 = Math.min(ct + 3 * ldc, last);
        FloatVector c0 = start(c, ct, onward);
        FloatVector d0 = start(c, ct + LANES, onward);
        FloatVector c1 = start(c, ct1, onward);
        FloatVector d1 = start(c, ct1 + LANES, onward);
        FloatVector c2 = start(c, ct2, onward);
        FloatVector d2 = start(c, ct2 + LANES, onward);
        FloatVector c3 = start(c, ct3, onward);
        FloatVector d3 = start(c, ct3 + LANES, onward);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            FloatVector b1 = fromArray(SPECIES, b, bt + p * ldb + LANES);
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c0 = a0.fma(b0, c0);
            d0 = a0.fma(b1, d0);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c1 = a1.fma(b0, c1);
            d1 = a1.fma(b1, d1);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c2 = a2.fma(b0, c2);
            d2 = a2.fma(b1, d2);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
            c3 = a3.fma(b0, c3);
            d3 = a3.fma(b1, d3);
        }
        c3.intoArray(c, ct3);
        d3.intoArray(c, ct3 + LANES);
        c2.intoArray(c, ct2);
        d2.intoArray(c, ct2 + LANES);
        c1.intoArray(c, ct1);
        d1.intoArray(c, ct1 + LANES);
        c0.intoArray(c, ct);
        d0.intoArray(c, ct + LANES);
    }

    static void tile8x1(int rows, int depth, float[] a, int at, int lda, float[] b, int bt, int ldb, float[] c, int ct,
            int ldc, boolean onward) {
        int last = ct + (rows - 1) * ldc;
        int ct1 = Math.min(ct + ldc, last);
        int ct2 = Math.min(ct + 2 * ldc, last);
        int ct3 = Math.min(ct + 3 * ldc, last);
        int ct4 = Math.min(ct + 4 * ldc, last);
        int ct5 = Math.min(ct + 5 * ldc, last);
        int ct6 = Math.min(ct + 6 * ldc, last);
        int ct7 = Math.min(ct + 7 * ldc, last);
        FloatVector c0 = start(c, ct, onward);
        FloatVector c1 = start(c, ct1, onward);
        FloatVector c2 = start(c, ct2, onward);
        FloatVector c3 = start(c, ct3, onward);
        FloatVector c4 = start(c, ct4, onward);
        FloatVector c5 = start(c, ct5, onward);
        FloatVector c6 = start(c, ct6, onward);
        FloatVector c7 = start(c, ct7, onward);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = fromArray(SPECIES, b, bt + p * ldb);
            int ap = at + p * lda;
            FloatVector a0 = broadcast(SPECIES, a[ap]);
            c0 = a0.fma(b0, c0);
            FloatVector a1 = broadcast(SPECIES, a[ap + 1]);
            c1 = a1.fma(b0, c1);
            FloatVector a2 = broadcast(SPECIES, a[ap + 2]);
            c2 = a2.fma(b0, c2);
            FloatVector a3 = broadcast(SPECIES, a[ap + 3]);
            c3 = a3.fma(b0, c3);
            FloatVector a4 = broadcast(SPECIES, a[ap + 4]);
            c4 = a4.fma(b0, c4);
            FloatVector a5 = broadcast(SPECIES, a[ap + 5]);
            c5 = a5.fma(b0, c5);
            FloatVector a6 = broadcast(SPECIES, a[ap + 6]);
            c6 = a6.fma(b0, c6);
            FloatVector a7 = broadcast(SPECIES, a[ap + 7]);
            c7 = a7.fma(b0, c7);
        }
        c7.intoArray(c, ct7);
        c6.intoArray(c, ct6);
        c5.intoArray(c, ct5);
        c4.intoArray(c, ct4);
        c3.intoArray(c, ct3);
        c2.intoArray(c, ct2);
        c1.intoArray(c, ct1);
        c0.intoArray(c, ct);
    }

    private static FloatVector start(float[] c, int at, boolean onward) {
        return onward ? fromArray(SPECIES, c, at) : FloatVector.zero(SPECIES);
    }
}
